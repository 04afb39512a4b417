import type { PreviewTheme } from '../messages/preview.js';

/** How VS Code looks, from the classes it sets on the page's body. */
export function themeOf(classes: { contains(name: string): boolean }): PreviewTheme {
  // The light one first: VS Code adds the dark one's class to it, for pages that know only one.
  if (classes.contains('vscode-high-contrast-light')) return 'high-contrast-light';
  if (classes.contains('vscode-high-contrast')) return 'high-contrast';
  return classes.contains('vscode-light') ? 'light' : 'dark';
}

/** Calls the listener whenever VS Code comes to look different. */
export function watchTheme(body: HTMLElement, listener: (theme: PreviewTheme) => void): void {
  let current = themeOf(body.classList);
  new MutationObserver(() => {
    const theme = themeOf(body.classList);
    if (theme === current) return;
    current = theme;
    listener(theme);
  }).observe(body, { attributes: true, attributeFilter: ['class'] });
}
