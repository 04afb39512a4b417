/** Before the tests: the command as it ships, made from the sources as they are now. */
import { build } from '../../scripts/build.mjs';

export default async function buildBundle(): Promise<void> {
  await build(['cli']);
}
