/** Fonts made for a test: every character that one has is a square. */

interface Kind {
  /** `pictures` has the tables of a font of coloured bitmaps in the place of outlines. */
  readonly holds?: 'outlines' | 'pictures';
  readonly name?: string;
}

const unitsPerEm = 1000;

/** A TrueType file with these characters, in ascending order. */
export function tinyFont(characters: string, { holds = 'outlines', name = 'Tiny' }: Kind = {}): Uint8Array {
  return sfnt(tablesOf(characters, holds, name), 0);
}

/** A collection of such files. */
export function tinyCollection(fonts: readonly string[]): Uint8Array {
  const head = 12 + 4 * fonts.length;
  let at = head;
  const files = fonts.map((characters, index) => {
    const file = sfnt(tablesOf(characters, 'outlines', `Tiny${index}`), at);
    const placed = { file, at };
    at += file.length;
    return placed;
  });
  const bytes = Buffer.alloc(head);
  bytes.write('ttcf', 0, 'latin1');
  bytes.writeUInt32BE(0x00010000, 4);
  bytes.writeUInt32BE(fonts.length, 8);
  for (const [index, file] of files.entries()) bytes.writeUInt32BE(file.at, 12 + 4 * index);
  return new Uint8Array(Buffer.concat([bytes, ...files.map(({ file }) => file)]));
}

type Tables = Readonly<Record<string, Buffer>>;

function tablesOf(characters: string, holds: Kind['holds'], name: string): Tables {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const glyphs = codes.length + 1;
  const outlines = holds === 'outlines';
  const square = squareGlyph();
  const glyf = Buffer.concat(Array.from({ length: glyphs }, () => square));
  const loca = numbers(
    'UInt32BE',
    Array.from({ length: glyphs + 1 }, (_, index) => index * square.length),
  );
  return {
    ...(outlines ? {} : { CBDT: Buffer.from([0, 3, 0, 0]), CBLC: Buffer.from([0, 3, 0, 0, 0, 0, 0, 0]) }),
    'OS/2': os2(),
    cmap: cmap(codes),
    ...(outlines ? { glyf } : {}),
    head: headTable(),
    hhea: numbers('Int16BE', [1, 0, 800, -200, 0, 900, 0, 0, 800, 1, 0, 0, 0, 0, 0, 0, 0, glyphs]),
    hmtx: numbers('Int16BE', Array.from({ length: glyphs }, () => [900, 100]).flat()),
    ...(outlines ? { loca } : {}),
    maxp: Buffer.concat([numbers('Int16BE', [1, 0, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])]),
    name: nameTable(name),
    post: Buffer.concat([numbers('UInt32BE', [0x00030000, 0]), Buffer.alloc(24)]),
  };
}

function squareGlyph(): Buffer {
  const head = numbers('Int16BE', [1, 100, 0, 800, 700, 3, 0]);
  // On-curve points with two-byte coordinates, each from the one before.
  const flags = Buffer.from([1, 1, 1, 1]);
  const coordinates = numbers('Int16BE', [100, 700, 0, -700, 0, 0, 700, 0]);
  return Buffer.concat([head, flags, coordinates]);
}

function cmap(codes: readonly number[]): Buffer {
  const groups = codes.flatMap((code, index) => [code, code, index + 1]);
  const subtable = Buffer.concat([
    numbers('Int16BE', [12, 0]),
    numbers('UInt32BE', [16 + 12 * codes.length, 0, codes.length, ...groups]),
  ]);
  return Buffer.concat([numbers('Int16BE', [0, 1, 3, 10]), numbers('UInt32BE', [12]), subtable]);
}

function headTable(): Buffer {
  return Buffer.concat([
    numbers('UInt32BE', [0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    numbers('Int16BE', [0, unitsPerEm]),
    Buffer.alloc(16),
    numbers('Int16BE', [0, 0, 900, 800, 0, 8, 2, 1, 0]),
  ]);
}

function os2(): Buffer {
  const table = Buffer.alloc(78);
  table.writeUInt16BE(400, 4);
  table.writeUInt16BE(5, 6);
  return table;
}

function nameTable(name: string): Buffer {
  const texts = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, name],
  ] as const;
  let at = 0;
  const records = texts.map(([id, text]) => {
    const record = numbers('Int16BE', [3, 1, 0x409, id, 2 * text.length, at]);
    at += 2 * text.length;
    return record;
  });
  const strings = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  return Buffer.concat([numbers('Int16BE', [0, texts.length, 6 + 12 * texts.length]), ...records, ...strings]);
}

/** The tables behind their directory; `base` is where the file begins in a larger one. */
function sfnt(tables: Tables, base: number): Uint8Array {
  const names = Object.keys(tables);
  const head = Buffer.alloc(12 + 16 * names.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(names.length, 4);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, name] of names.entries()) {
    const table = tables[name] ?? Buffer.alloc(0);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    head.write(name.padEnd(4), 12 + 16 * index, 'latin1');
    head.writeUInt32BE(base + at, 20 + 16 * index);
    head.writeUInt32BE(table.length, 24 + 16 * index);
    parts.push(padded);
    at += padded.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function numbers(kind: 'Int16BE' | 'UInt32BE', values: readonly number[]): Buffer {
  const size = kind === 'Int16BE' ? 2 : 4;
  const bytes = Buffer.alloc(values.length * size);
  for (const [index, value] of values.entries()) {
    if (kind === 'Int16BE') bytes.writeInt16BE(value, index * size);
    else bytes.writeUInt32BE(value, index * size);
  }
  return bytes;
}
