/** How a page looks that stands by itself: as its maker asked, else as its reader's device does. */
type Look = 'light' | 'dark';

export function wearLook(): void {
  const { body, documentElement: root } = document;
  const wear = (look: Look) => {
    root.dataset.look = look;
    body.classList.toggle('vscode-dark', look === 'dark');
    body.classList.toggle('vscode-light', look === 'light');
  };
  const asked = body.dataset.theme;
  if (asked === undefined) {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    wear(dark.matches ? 'dark' : 'light');
    dark.addEventListener('change', ({ matches }) => wear(matches ? 'dark' : 'light'));
    return;
  }
  wear(asked.includes('dark') || asked === 'high-contrast' ? 'dark' : 'light');
  if (asked.startsWith('high-contrast')) body.classList.add(`vscode-${asked}`);
}

/** What the page was made with, as the messages that a host would send it. */
export function givenMessages(): readonly unknown[] {
  document.getElementById('static')?.remove();
  const said: unknown = JSON.parse(document.getElementById('journey')?.textContent ?? '[]');
  return Array.isArray(said) ? said : [];
}
