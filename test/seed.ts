/**
 * Every run of the property tests draws the same cases, so that a red run is due to the change and not to chance.
 * `TEST_SEED=random` draws new ones each time, and any whole number those of that number.
 */
import fc from 'fast-check';

const wanted = process.env.TEST_SEED ?? '20261124';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
