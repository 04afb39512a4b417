// Makes the pictures of the walkthrough from a running VS Code: `npm run walkthrough`.
import { join } from 'node:path';
import { inVsCode, root } from './pictures.mjs';

const viewport = { width: 760, height: 520 };
const settings = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoIndent': 'none',
  'editor.fontSize': 13,
  'editor.lightbulb.enabled': 'off',
};

const text = `persona rider "Commuter" {
  goal "A bike that never breaks down"
}

journey buying "Buying a bike" {
  persona rider
  goal "Ride to work before the summer"

  phase orientation "Orientation" {
    touchpoint reviews "Reads reviews" {
      channel website
      does "Compares five bikes in one evening"
      emotion rider -0.8 uncertainty
      
    }

    touchpoint shop "Visits the shop" {
      channel store
      does "Tries two of them"
      emotion rider +3 joy "This is the one!"
    }
  }
}
`;

await inVsCode({ viewport, deviceScaleFactor: 1.5, settings }, async (workbench) => {
  const { page } = workbench;
  // Without the status bar, which says nothing of a first step.
  const clip = { x: 0, y: 0, width: viewport.width, height: viewport.height - 26 };
  const picture = (/** @type {string} */ name) =>
    page.screenshot({ clip, path: join(root, 'media', 'walkthrough', `${name}.png`) });
  const settle = () => page.waitForTimeout(1200);
  await workbench.command('View: Toggle Primary Side Bar Visibility');

  await workbench.command('Journey: New Journey…');
  const step = (/** @type {number} */ number) => page.getByText(`New Journey (${number}/4)`).waitFor();
  await step(1);
  await page.keyboard.type('Buying a bike');
  await page.keyboard.press('Enter');
  await step(2);
  await settle();
  await picture('new');
  await page.keyboard.press('Escape');

  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.file('energy/switching.journey');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.replaceAll(text);
  await workbench.goTo(14, 7);
  await page.keyboard.press('Control+Space');
  await settle();
  await picture('write');
  await page.keyboard.press('Escape');

  await workbench.goTo(20, 21);
  await page.keyboard.press('Control+.');
  await settle();
  await picture('fix');
  await page.keyboard.press('Escape');

  await workbench.rewrite(20, 21, '+1.6 joy "This is the one!"');
  await workbench.goTo(5);
  await workbench.command('Journey: Open Preview to the Side');
  await workbench.preview.locator('.journey-touchpoint').first().waitFor();
  await workbench.command('View: Focus Right Editor Group');
  await workbench.command('View: Toggle Maximize Editor Group');
  await settle();
  await picture('map');
});
