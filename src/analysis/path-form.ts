import type { PathForm } from '../model/index.js';

/** What a path is that is no way from its own file, as facts of a finding. */
export function formOf(path: string): { readonly form?: PathForm } {
  if (/^https?:/i.test(path)) return { form: 'web' };
  return /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) ? { form: 'whole' } : {};
}
