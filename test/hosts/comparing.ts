/** What must hold in real VS Code for the map diff of two versions. */
import { describe, expect, test } from 'vitest';
import type { Workbench } from './workbench.js';

const patient = { timeout: 20_000 };

export function comparingScenarios(host: string, current: () => Workbench): void {
  const card = (label: string) => current().preview.locator(`.journey-touchpoint[aria-label*="${label}"]`).first();
  const point = (label: string) => current().preview.locator(`.journey-point[aria-label*="${label}"]`).first();
  const title = () => current().preview.locator('.stage svg').first();

  /** From the explorer's own menu, as a person compares two files. */
  const compareFiles = async (before: string, after: string) => {
    await current().file(before);
    await current().menu(before.split('/').at(-1) ?? before, 'Select for Compare');
    await current().menu(after.split('/').at(-1) ?? after, 'Compare with Selected');
    await current().page.locator('.monaco-diff-editor').first().waitFor();
  };
  const openMapDiff = async () => {
    await current().page.locator('.editor-actions [aria-label*="Open Map Diff"]').first().click();
    await title().waitFor();
  };

  describe('the map diff', () => {
    test('of two compared files can not be opened from above their text', async () => {
      await compareFiles('repository/visit.journey', 'repository/visit-by-phone.journey');
      await openMapDiff();
      await current().tab('Map diff of visit-by-phone.journey').waitFor();
      await point('Waits for an answer: +1, was −0.5').waitFor();
      expect(await title().getAttribute('aria-label')).toContain('A visit');
    });

    test('stays as it was while one of the texts is edited', async () => {
      await compareFiles('repository/visit.journey', 'repository/visit-by-phone.journey');
      await openMapDiff();
      await point('Waits for an answer: +1, was −0.5').waitFor();
      await current().file('repository/visit-by-phone.journey');
      await current().rewrite(10, 15, '-2');
      await point('Waits for an answer: −2, was −0.5').waitFor();
    });

    test('leads to another line than the one of the later text that a card was drawn from', async () => {
      await compareFiles('repository/visit.journey', 'repository/visit-by-phone.journey');
      await openMapDiff();
      await card('Waits for an answer').click();
      await expect.poll(() => current().selection.textContent(), patient).toContain('Ln 12');
      expect(await current().tab('Map diff of visit-by-phone.journey').count()).toBe(1);
      expect(await current().page.locator('.tab').count()).toBe(3);
    });

    test('goes nowhere by key, or does not show the versions beside each other', async () => {
      await compareFiles('repository/visit.journey', 'repository/visit-by-phone.journey');
      await openMapDiff();
      const { preview } = current();
      await preview.locator('.stage').first().press('n');
      await preview.getByText('1 of 1').waitFor();
      await preview.getByRole('radio', { name: 'Side by side' }).click();
      await expect.poll(() => preview.locator('.stage:visible').count(), patient).toBe(2);
    });

    test('is gone after a reload of the window', async () => {
      await compareFiles('repository/visit.journey', 'repository/visit-by-phone.journey');
      await openMapDiff();
      await point('Waits for an answer: +1, was −0.5').waitFor();
      await current().page.waitForTimeout(1000);
      await current().reload();
      await point('Waits for an answer: +1, was −0.5').waitFor();
    });

    test('of a redesign can not be had with the journey of today', async () => {
      await current().file('repository/redesign.journey');
      await current().command('Journey: Compare with…');
      await current().choose('git-compare  Letters of today');
      await title().waitFor();
      await current().preview.getByText('Letters of today … Letters of tomorrow').first().waitFor();
      await point('Reads the letter: +1, was −1').waitFor();
    });
  });

  // The web host has no Git.
  if (host !== 'node') return;
  describe('the map diff of what Git has', () => {
    const ofGit = async () => {
      await current().file('repository/visit.journey');
      await current().command('Git: Open Changes');
      await current().page.locator('.monaco-diff-editor').first().waitFor();
      await openMapDiff();
      await point('Waits for an answer: −0.5, was −1.5').waitFor();
    };

    test('can not be opened from Git’s own diff, does not follow it, or leads out of it', async () => {
      await ofGit();
      await current().preview.getByText('the version in Git … ').first().waitFor();
      await card('Waits for an answer').click();
      await expect.poll(() => current().selection.textContent(), patient).toContain('Ln 12');
      expect(await current().tab('visit.journey (Working Tree)').count()).toBe(1);
      await current().rewrite(10, 15, '+2');
      await point('Waits for an answer: +2, was −1.5').waitFor();
    });

    test('leads to the later text from what stands in the former version only', async () => {
      await current().page.setViewportSize({ width: 2400, height: 900 });
      try {
        await ofGit();
        await current().preview.getByRole('radio', { name: 'Before', exact: true }).click();
        await card('Waits for an answer').click();
        await expect.poll(() => current().page.locator('.editor.original .selected-text').count(), patient).not.toBe(0);
      } finally {
        await current().page.setViewportSize({ width: 1280, height: 720 });
      }
    });

    test('can not be had with a branch, or reads what a branch imports from the files of today', async () => {
      await current().file('repository/visit.journey');
      await current().command('Journey: Compare with…');
      await current().choose('git-branch  plan');
      await point('Patient at Waits for an answer: −0.5, was +1.5').waitFor();
      await current().preview.getByText('plan … repository/visit.journey').first().waitFor();
      await current().preview.getByRole('radio', { name: 'Before', exact: true }).click();
      await point('Planned patient at Waits for an answer: +1.5').waitFor();
    });

    test('can not be had with a commit, or of a file that was not there then', async () => {
      await current().file('repository/visit-by-phone.journey');
      await current().command('Journey: Compare with…');
      await current().choose('git-branch  plan');
      await current().preview.locator('.journey-touchpoint[aria-label*="added"]').first().waitFor();
      await current().command('View: Close All Editors');
      await current().file('repository/visit.journey');
      await current().command('Journey: Compare with…');
      await current().choose('git-commit  Begin with a visit');
      await point('Waits for an answer: −0.5, was −1.5').waitFor();
    });
  });
}
