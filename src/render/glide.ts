/** Elements that move to where they are drawn next, rather than leap there. */
import { interrupt, select } from 'd3';

type Attributes = Readonly<Record<string, string>>;

/** In ms. */
const glideTime = 170;
const [moving, appearing] = ['journey-moving', 'journey-appearing'];
const placing: ReadonlySet<string> = new Set(['transform', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r']);

/** At once: removes what is not there any more, and leaves alone what is as it was. */
export function setAttributes(node: Element, before: Attributes, after: Attributes): void {
  interrupt(node, moving);
  for (const gone of Object.keys(before)) {
    if (!(gone in after)) node.removeAttribute(gone);
  }
  for (const [attribute, value] of Object.entries(after)) {
    if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
  }
}

/** Where an element stands changes little by little, all else at once. */
export function glideTo(node: Element, before: Attributes, after: Attributes): void {
  const places = Object.entries(after).filter(([attribute, value]) => {
    const from = before[attribute];
    if (from === undefined || from === value) return false;
    return placing.has(attribute) || (attribute === 'd' && outline(from) === outline(value));
  });
  const still = Object.fromEntries(
    places.flatMap(([attribute]) => (before[attribute] === undefined ? [] : [[attribute, before[attribute]]])),
  );
  setAttributes(node, before, { ...after, ...still });
  if (places.length === 0) return;
  const transition = select(node).transition(moving).duration(glideTime);
  for (const [attribute, value] of places) transition.attr(attribute, value);
}

export function fadeIn(added: readonly SVGElement[]): void {
  for (const node of added) {
    const shown = select(node).style('opacity', 0).transition(appearing).duration(glideTime).style('opacity', 1);
    shown.on('end', () => node.style.removeProperty('opacity'));
  }
}

/** A path without its numbers: two paths of one outline can turn into each other. */
function outline(path: string): string {
  return path.replaceAll(/[-\d.,\s]+/g, ' ');
}
