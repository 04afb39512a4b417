/** Before the tests: the command as it ships, and what it makes maps with, made from the sources as they are now. */
import { build } from '../../scripts/build.mjs';

export default async function buildBundle(): Promise<void> {
  await build(['cli', 'formats', 'standalone', 'difference-standalone']);
}
