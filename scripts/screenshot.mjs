// Makes the picture of editor and preview from a running VS Code: `npm run screenshot`.
import { join } from 'node:path';
import { inVsCode, root } from './pictures.mjs';

const viewport = { width: 1680, height: 960 };
const settings = { 'editor.fontSize': 12.5, 'editor.hover.enabled': false };

await inVsCode({ viewport, deviceScaleFactor: 1.5, settings }, async (workbench) => {
  await workbench.file('clinic/knee-pain.journey');
  await workbench.command('Journey: Open Preview to the Side');
  await workbench.preview.locator('.journey-touchpoint').first().waitFor();
  await workbench.command('View: Focus First Editor Group');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.goTo(146, 7);
  await workbench.goTo(131, 7);
  // Away from the sash between the two, which would light up.
  await workbench.page.mouse.move(500, 700);
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: join(root, 'media', 'screenshot.png') });
});
