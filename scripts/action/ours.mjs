// Whether a text is a comment as Journey writes them. Whoever opens a pull request decides what its run keeps, so what the
// run of a fork hands over is believed in nothing.

/** In UTF-16 units: what GitHub takes, less what is put around. */
const longest = 65_000;

/** Texts of users have none of these as they are: `src/formats/markdown/escape.ts` sees to it. */
const never = [
  { what: 'a block of code', sign: /`{3}|~{3}/ },
  { what: 'a link or picture', sign: /(?<!\\)[[\]]/ },
  { what: 'an address', sign: /:\/\/|\bwww\.|\bmailto:/i },
  { what: 'a mention', sign: /@[\w-]/ },
  { what: 'a reference', sign: /#\d/ },
  { what: 'HTML', sign: /<(?!\/?(?:details|summary)>)/ },
  { what: 'an unseen character', sign: /[\p{Bidi_Control}\p{Cc}]/u },
];

/** Lines of a diagram, whatever its texts say in quotation marks. */
const drawing = [
  /^flowchart TB$/,
  /^ {2}accTitle: [\p{L} ,]+$/u,
  /^ {2}subgraph p\d+\[""\]$/,
  /^ {4}direction LR$/,
  /^ {4}t\d+(?:x\d+)?(?:\[""\]|\(\[""\]\)):::[a-z]+$/,
  /^ {4}t\d+x\d+(?: --> t\d+x\d+)+$/,
  /^ {2}end$/,
  /^ {2}style p\d+ [\w:#, -]+$/,
  /^ {2}p\d+ ~~~ p\d+$/,
  /^ {2}classDef [a-z]+ [\w:#, -]+$/,
];

/** Of what stands in quotation marks: letters, digits, our own signs, numbers of characters, and line ends. */
const quoted = /^(?:[\p{L}\p{N}\p{M} \u00a0+−~⇄↺→▲▼…›–,.:]|#\d+;|<br\/>)*$/u;

/** What is foreign in a text; absent where nothing is. @param {string} text @returns {string | undefined} */
export function foreignIn(text) {
  if (text.length > longest) return 'too long';
  let inDrawing = false;
  for (const line of text.split('\n')) {
    if (line === (inDrawing ? '```' : '```mermaid')) inDrawing = !inDrawing;
    else if (inDrawing) {
      const texts = line.match(/"[^"]*"/g) ?? [];
      const isOurs = texts.every((one) => quoted.test(one.slice(1, -1)));
      const bare = line.replaceAll(/"[^"]*"/g, '""');
      if (!isOurs || !drawing.some((shape) => shape.test(bare))) return 'a drawing';
    } else {
      const found = never.find(({ sign }) => sign.test(line));
      if (found !== undefined) return found.what;
    }
  }
  return inDrawing ? 'a block of code' : undefined;
}
