/** What a text leads to outside itself: the files it imports, its pictures, and the reports behind its sources. */
import { ownPictures } from '../../analysis/walk.js';
import { type Model, own, type Span } from '../../model/index.js';

export interface Link {
  readonly span: Span;
  readonly target: string;
}

/** In the order of imports, personas, touchpoints, sources. Paths that leave the workspace lead nowhere. */
export function documentLinks(model: Model): readonly Link[] {
  const imports = model.imports.filter(({ status }) => status === 'found');
  const files = [...imports, ...ownPictures(model)].map(({ span, uri }) => uri && { span, target: uri });
  const reports = own(model, model.sources).map(({ link }) => {
    const target = link && webAddress(link.value);
    return link && target && { span: link.span, target };
  });
  return [...files, ...reports].filter((link) => typeof link === 'object');
}

/** Only the web, and only encrypted: a link is opened by a click, and a file may come from anyone. */
function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' ? href : undefined;
}
