/** Before the tests: the bundles as they ship, made from the sources as they are now. */
import { build } from '../../scripts/build.mjs';

export default async function buildBundles(): Promise<void> {
  await build(['server', 'worker']);
}
