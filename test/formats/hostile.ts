/** Texts that try to be more than texts, and a journey that holds them wherever a text can stand. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title></style></svg></textarea><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<!--<script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp; &nbsp;',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://evil.example/track.png',
  '![x](https://evil.example/x.png) [y](javascript:alert(1)) <https://evil.example>',
  '@octocat #12 :tada: www.evil.example me@evil.example',
  '| a | b |\n| --- | --- |\n',
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '\t=1+1',
  'url(https://evil.example/x); } * { background: url(https://evil.example/y) } </style>',
  '{{journey:messages}} {{journey:title}} $& $1 $` {{constructor}}',
  '__proto__ constructor toString',
  ') Tj ET /JS (app.alert(1)) /OpenAction << /S /JavaScript >> endobj',
  '</rdf:li></rdf:Alt><x:evil/>',
  '\u202egnp.exe\u202c \u2066\u2069 \u200b\ufeff',
  'a\u001b[31mc\u009bd\ufffe',
  '../../../../etc/passwd',
  '%s%n%x {0} \\u003cscript\\u003e \\',
  '👩‍👩‍👧‍👦 𝕏 Z̸̡a͜l̷g̵o 价格 السعر',
];

/** The same for Mermaid. */
export const hostileToMermaid: readonly string[] = [
  'end',
  'subgraph',
  'graph TD; a-->b',
  'x"]; click t0x0 href "javascript:alert(1)" _blank; y["',
  '"]\n  click t0x0 call alert()\n  z["',
  '"`**bold** <b>x</b>`"',
  '`code` ``` ~~~ --> --- === -.- x--x o--o',
  '```\n# Out of the fence\n@octocat',
  '%% comment',
  '%%{init: {"securityLevel": "loose", "theme": "forest"}}%%',
  '---\ntitle: other\nconfig:\n  securityLevel: loose\n---',
  'accTitle: other',
  'classDef default fill:#f00; style p0 fill:#f00;',
  ']:::removed (round) {brace} [[sub]] ((circle)) >flag] {{hex}} [/lean/]',
  't0x0@{ shape: circle, img: "https://evil.example/x.png" }',
  '#quot; #35; #9829; #x3c; ﬂ°°60¶ß ﬂ°lt¶ß',
  '$$\\text{x}$$ fa:fa-car fab:fa-github',
  '1. One',
  '- One',
  '# One',
  '> One',
  '__bold__ *it* ~~gone~~ [x](https://evil.example)',
  '<br/><img src=x onerror=alert(1)>',
  'a<br>b\\nc',
  '_self default href call',
  'https://evil.example www.evil.example @octocat #12',
];

/** A raw line break would end the text, and the file with it. */
const literal = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** A file whose titles, names, quotes, labels, paths, colours and notes are all of them this text. */
export function hostileFile(text: string): string {
  const it = literal(text);
  return `
persona a ${it} { role ${it} quote ${it} goal ${it} need ${it} frustration ${it} photo ${it} color #ff0000 label nl ${it} segment 10% of ${it} evidence s note ${it} }
persona ${it} { color ${it} }
channel c ${it} { label nl ${it} }
feeling f ${it} { score -1 }
metric m ${it} { unit ${it} }
source s ${it} { kind qualitative method interview link ${it} }
journey j ${it} {
  label nl ${it}
  persona a, ${it}
  scope ${it}
  goal ${it}
  owner ${it}
  phase p ${it} {
    tone ${it} owner ${it} goal ${it}
    metric m 3 ${it} target 4
    touchpoint t ${it} {
      channel c, ${it}
      does ${it} thinks ${it} asks ${it} expects ${it} needs ${it}
      emotion a -1.5 f ${it} evidence s
      emotion ${it} +1 ${it}
      pain high x ${it} evidence s
      gain ${it}
      opportunity o ${it} value high effort low solves x owner ${it}
      moment-of-truth ${it}
      metric m 3
      frontstage ${it} backstage ${it} support ${it}
      image ${it}
      owner ${it}
      evidence s, ${it}
      -> u 40% ${it}
      -> exit 60% ${it}
    }
    touchpoint u ${it} { recovers x }
  }
}
`;
}
