/** What the scene's tokens look like: one palette a theme. */
import type { Paint, Token } from '../scene/scene.js';
import { readable } from './color.js';

export const themeNames = ['light', 'dark', 'high-contrast', 'high-contrast-light', 'print'] as const;
export type ThemeName = (typeof themeNames)[number];

export type Palette = Readonly<Record<Token, string>>;

/** What text may stand on; every text colour is readable on all of them. */
export const backgrounds: readonly Token[] = ['background', 'surface', 'surface-alternate', 'card'];

/** The least contrast of text with what it stands on: WCAG 2, level AAA where the reader asks for contrast, else AA. */
export const leastContrast: Readonly<Record<ThemeName, number>> = {
  light: 4.5,
  dark: 4.5,
  'high-contrast': 7,
  'high-contrast-light': 7,
  print: 4.5,
};

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    background: '#ffffff',
    surface: '#f4f4f2',
    'surface-alternate': '#fafaf8',
    card: '#ffffff',
    'card-border': '#e2e2de',
    rule: '#e8e8e5',
    axis: '#a9acb3',
    text: '#1d1f24',
    'text-muted': '#5f6472',
    positive: '#0b7a56',
    negative: '#c23b22',
    pain: '#cc4229',
    'pain-text': '#bb3a22',
    opportunity: '#0b7a56',
    moment: '#b3730f',
    'on-strong': '#ffffff',
    mark: '#2f63d8',
    found: '#f2c200',
  },
  dark: {
    background: '#1e1f22',
    surface: '#2a2b33',
    'surface-alternate': '#25272b',
    card: '#303238',
    'card-border': '#3e4048',
    rule: '#35373e',
    axis: '#7c808c',
    text: '#ececee',
    'text-muted': '#adb1bd',
    positive: '#58cfa0',
    negative: '#ff8d78',
    pain: '#ff8a74',
    'pain-text': '#ff8d78',
    opportunity: '#58cfa0',
    moment: '#eab14c',
    'on-strong': '#1e1f22',
    mark: '#7aa7ff',
    found: '#b98a00',
  },
  'high-contrast': {
    background: '#000000',
    surface: '#000000',
    'surface-alternate': '#121212',
    card: '#000000',
    'card-border': '#ffffff',
    rule: '#7f7f7f',
    axis: '#bfbfbf',
    text: '#ffffff',
    'text-muted': '#e4e4e4',
    positive: '#5dffb4',
    negative: '#ff9d8a',
    pain: '#ff9d8a',
    'pain-text': '#ff9d8a',
    opportunity: '#5dffb4',
    moment: '#ffd23f',
    'on-strong': '#000000',
    mark: '#f38518',
    found: '#ffd23f',
  },
  'high-contrast-light': {
    background: '#ffffff',
    surface: '#ffffff',
    'surface-alternate': '#f2f2f2',
    card: '#ffffff',
    'card-border': '#0f0f0f',
    rule: '#8a8a8a',
    axis: '#5a5a5a',
    text: '#000000',
    'text-muted': '#292929',
    positive: '#00573a',
    negative: '#8f1f0b',
    pain: '#8f1f0b',
    'pain-text': '#8f1f0b',
    opportunity: '#00573a',
    moment: '#7a4a00',
    'on-strong': '#ffffff',
    mark: '#0f4a85',
    found: '#e0a800',
  },
  // Little ink: phases are framed by their cards and rules rather than filled, and greys survive a black-and-white printer.
  print: {
    background: '#ffffff',
    surface: '#f8f8f7',
    'surface-alternate': '#ffffff',
    card: '#ffffff',
    'card-border': '#b9bbc0',
    rule: '#d4d5d8',
    axis: '#80838b',
    text: '#000000',
    'text-muted': '#4a4e58',
    positive: '#08694a',
    negative: '#a92e18',
    pain: '#b5341d',
    'pain-text': '#a92e18',
    opportunity: '#08694a',
    moment: '#96600a',
    'on-strong': '#ffffff',
    mark: '#2f63d8',
    found: '#f2c200',
  },
};

/**
 * For personas without a colour of their own, in the order of the journey. As the numbers of colours, of marks and of
 * patterns of lines have no divisor in common, no two personas share all three.
 */
const personaColors: readonly string[] = [
  '#2f63d8',
  '#b3730f',
  '#9145c0',
  '#0c8079',
  '#c22d74',
  '#5f7a10',
  '#7d5238',
  '#1283b0',
  '#5d6478',
  '#84306a',
  '#3f8a4a',
  '#4a3fb0',
  '#857000',
];

/** A token's colour, or a persona's made readable; `none` stays. */
export function colorOf(paint: Paint, theme: ThemeName): string {
  if (paint === 'none') return 'none';
  const palette = palettes[theme];
  if (typeof paint === 'string') return palette[paint];
  const color = paint.color ?? personaColors[paint.persona % personaColors.length] ?? palette.text;
  return personaColor(color, theme);
}

const known = new Map<string, string>();

function personaColor(color: string, theme: ThemeName): string {
  const key = `${theme} ${color}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const palette = palettes[theme];
  const made = readable(
    color,
    backgrounds.map((token) => palette[token]),
    leastContrast[theme],
  );
  if (known.size > 1000) known.clear();
  known.set(key, made);
  return made;
}
