/** The path data of the map's icons, from Lucide (ISC). */
import { readFileSync } from 'node:fs';

/** Each channel of the standard library, and what else the map draws, with its icon in Lucide. */
const icons = {
  website: 'globe',
  app: 'smartphone',
  email: 'mail',
  phone: 'phone',
  chat: 'message-circle',
  sms: 'message-square-text',
  post: 'mail-open',
  social: 'share-2',
  search: 'search',
  reviews: 'thumbs-up',
  store: 'store',
  'face-to-face': 'handshake',
  'word-of-mouth': 'users',
  portal: 'circle-user',
  kiosk: 'tablet-smartphone',
  push: 'bell',
  advertisement: 'megaphone',
  partner: 'briefcase',
  other: 'arrow-left-right',
};

/** Every tag that Lucide's icons use becomes path data. */
const toPath = {
  // A leading `m` is absolute only at the start of a path, and these are strung together.
  path: ({ d }) => (d.startsWith('m') ? `M0 0${d}` : d),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}Z`,
  circle: ({ cx, cy, r }) => ellipse(Number(cx), Number(cy), Number(r), Number(r)),
  ellipse: ({ cx, cy, rx, ry }) => ellipse(Number(cx), Number(cy), Number(rx), Number(ry)),
  rect: ({ x = 0, y = 0, width, height, rx = 0 }) =>
    rectangle(Number(x), Number(y), Number(width), Number(height), Number(rx)),
};

function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(x, y, width, height, r) {
  const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}${arc(r, r)}v${h}${arc(-r, r)}h${-w}${arc(-r, -r)}v${-h}${arc(r, -r)}Z`;
}

/** Generated files by path: their content. */
export function iconOutlines() {
  // Lucide's node lists hold `[tag, attributes]`.
  const file = new URL('../node_modules/lucide-static/icon-nodes.json', import.meta.url);
  const nodes = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(icons).map(([name, icon]) => {
    const d = nodes[icon].map(([tag, attributes]) => toPath[tag](attributes)).join('');
    return `  '${name}': '${d}',`;
  });
  const module = `// Made by scripts/icons.mjs from Lucide (ISC License, Copyright (c) Lucide Contributors). Do not edit.
/** Outlines on a grid of 24 by 24, drawn with a stroke of 2 and no fill; by channel of the standard library. */
export const icons = {
${entries.join('\n')}
} as const;
`;
  return { 'src/scene/generated/icons.ts': module };
}
