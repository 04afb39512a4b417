export { commitsOf, type FileCommit, isCutOff } from './history.js';
export { conflictStyleSetting, mergedByLines } from './merge-file.js';
export { pathFilter, pathFromRoot } from './paths.js';
export {
  type ChangedFile,
  changedFiles,
  contentsOf,
  mergeBaseOf,
  objectsOf,
  type Repository,
  type Revision,
  repositoryOf,
  revisionOf,
} from './revisions.js';
export type { GitProblem, GitResult } from './run.js';
