/** What is laid over the map: what was found in it, and what is wrong with it; no DOM. */
import type { PageFinding } from '../messages/preview.js';
import { contains, type Severity, severities } from '../model/index.js';
import { type Group, type Scene, type Shape, settings, type Token } from '../scene/index.js';
import type { Words } from '../words/index.js';
import { type Stop, stopsOf } from './locate.js';
import type { Match } from './search.js';

export interface Overlay {
  readonly matches: readonly Match[];
  /** The place of the match that the reader is at. */
  readonly current: number | undefined;
  readonly findings: readonly PageFinding[];
}

/** A drawing of the same size as the map, to be laid over it. */
export function overlayOn(scene: Scene, { matches, current, findings }: Overlay, words: Words['preview']): Scene {
  const { title, description, language, width, height } = scene;
  const found = matches.flatMap((match, index) => marksOf(match, index === current));
  const badges = [...findingsByStop(scene, findings)].map(([stop, own]) => badge(stop, own, words));
  const root: Group = { type: 'group', key: 'overlay', x: 0, y: 0, children: [...found, ...badges] };
  return { title, description, language, width, height, root };
}

function marksOf({ lines }: Match, isCurrent: boolean): readonly Shape[] {
  return lines.map((box) => ({
    type: 'rect',
    ...box,
    radius: 3,
    fill: 'found',
    opacity: isCurrent ? 0.55 : 0.28,
    ...(isCurrent ? { stroke: 'mark', strokeWidth: 2 } : {}),
  }));
}

/** The findings that belong to each touchpoint; hints are left to the editor, as there is one for nearly every card. */
export function findingsByStop(
  scene: Scene,
  findings: readonly PageFinding[],
): ReadonlyMap<Stop, readonly PageFinding[]> {
  const cards = stopsOf(scene).filter(({ group }) => group.role === 'touchpoint');
  const byCard = new Map<Stop, PageFinding[]>();
  for (const finding of findings) {
    if (finding.severity === 'hint') continue;
    const card = cards.find(
      ({ group }) => group.source !== undefined && contains(group.source.span, finding.span.start),
    );
    if (card === undefined) continue;
    const own = byCard.get(card);
    if (own === undefined) byCard.set(card, [finding]);
    else own.push(finding);
  }
  return byCard;
}

/** Told apart by shape as well: a disc, a triangle, a square. */
const looks: Readonly<Record<Exclude<Severity, 'hint'>, { readonly d: string; readonly fill: Token }>> = {
  error: { d: 'M-9 0A9 9 0 1 1 9 0A9 9 0 1 1-9 0Z', fill: 'negative' },
  warning: { d: 'M0-10L10.5 8H-10.5Z', fill: 'moment' },
  information: { d: 'M-8-8H8V8H-8Z', fill: 'mark' },
};

function badge({ group, box }: Stop, findings: readonly PageFinding[], words: Words['preview']): Group {
  const worst =
    severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'information';
  const { d, fill } = looks[worst === 'hint' ? 'information' : worst];
  const first = findings.find(({ severity }) => severity === worst) ?? findings[0];
  const setting = settings['small-strong'];
  return {
    type: 'group',
    key: `finding ${group.key}`,
    x: box.x + box.width - 4,
    y: box.y + 3,
    role: 'finding',
    label: [words.findings(findings.length), ...findings.map(({ message }) => message)].join(' '),
    ...(first === undefined ? {} : { source: { span: first.span } }),
    box: { x: -11, y: -11, width: 22, height: 22 },
    children: [
      { type: 'path', d, fill, stroke: 'background', strokeWidth: 2 },
      {
        type: 'text',
        x: 0,
        y: worst === 'warning' ? 5.5 : 4,
        text: findings.length > 9 ? '9+' : String(findings.length),
        style: 'small-strong',
        fill: 'on-strong',
        anchor: 'middle',
        width: setting.size,
      },
    ],
  };
}
