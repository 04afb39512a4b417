/** The language server for editors on this machine: `journey-language-server --stdio`. */
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { languageOf, words } from '../words/index.js';
import { nodeFiles } from './node-files.js';
import { startServer } from './server.js';

const transports: ReadonlySet<string> = new Set(['--stdio', '--node-ipc']);
/** What editors' clients add on their own account. */
const ignored = /^--clientProcessId(=|$)/;

// Trees of files come and go by the hundred at the start. Left alone, V8 lets the heap grow to four times what is in use
// before it looks for what is not.
setFlagsFromString('--heap-growing-percent=30');

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  const texts = words(languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)).server;
  const options = args.filter((arg, index) => !ignored.test(arg) && args[index - 1] !== '--clientProcessId');
  const unknown = options.find((option) => !transports.has(option) && option !== '--help' && option !== '--version');
  if (options.includes('--help')) {
    process.stdout.write(texts.usage);
  } else if (options.includes('--version')) {
    process.stdout.write(`${version}\n`);
  } else if (unknown !== undefined) {
    refuse(texts.unknownOption(unknown));
  } else if (!options.some((option) => transports.has(option))) {
    refuse(texts.noTransport);
  } else {
    startServer({ connection: createConnection(ProposedFeatures.all), files: nodeFiles, version });
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
