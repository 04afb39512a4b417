/** The commands and their options, in the reader's language. */
import { Argument, Command, CommanderError, Help, Option } from 'commander';
import { version } from '../../package.json';
import { separators } from '../formats/index.js';
import { paperSizes } from '../formats/pdf/paper.js';
import { themeNames } from '../render/index.js';
import { type FailRule, failRules } from '../verdict/index.js';
import { type Language, languageOf, languages, words } from '../words/index.js';
import { type CheckFormat, type CheckRequest, checkCommand } from './check.js';
import { configurations } from './configuration.js';
import { type DiffRequest, diffCommand, diffFormats } from './diff/command.js';
import { driverCommand } from './diff/driver.js';
import { explainCommand } from './explain.js';
import { type ExportRequest, exportCommand } from './export.js';
import { type FormatRequest, formatCommand } from './format.js';
import type { Context } from './input.js';
import { type LogRequest, logCommand, logFormats } from './log/command.js';
import { type MergeDriverRequest, mergeDriverCommand, mergeInSpite } from './merge-driver.js';
import { type Outcome, refusal } from './outcome.js';
import { renderCommand } from './render.js';
import { type RenderRequest, renderFormats } from './render-options.js';

const formats: readonly CheckFormat[] = ['text', 'json', 'github', 'sarif'];

/** What the command line knows from outside. */
export interface Surroundings extends Pick<Context, 'standardInput' | 'today' | 'color'> {
  /** The locale of the system, such as `nl_NL.UTF-8`. */
  readonly locale: string | undefined;
}

/** Runs a command line, without the names of the program. Never rejects for anything a user or a file says. */
export async function run(argv: readonly string[], { locale, ...surroundings }: Surroundings): Promise<Outcome> {
  const asked = languageAsked(argv);
  const language = asked ?? languageOf(locale);
  const said = { help: '' };
  let outcome: Outcome | undefined;
  const commands: Commands = {
    finish: (made) => {
      outcome = made;
    },
    context: { ...surroundings, language, languageAsked: asked !== undefined, configurationOf: configurations() },
    say: (text) => {
      said.help += text;
    },
    isOfGit: argv[0] === 'merge-driver',
  };
  try {
    await program(commands).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof UsageProblem) outcome = refusal(error.message, words(language).cli.usage.hint);
    else if (error instanceof CommanderError) outcome = ended(error, said.help, language);
    else throw error;
  }
  outcome ??= refusal(words(language).cli.usage.other);
  // Git takes any end but a good one for a conflict, and what stands in the file then for all there is of it.
  const isRefusedMerge = commands.isOfGit && outcome.status === 2;
  return isRefusedMerge
    ? (mergeInSpite(argv, outcome.complaints[0] ?? '', commands.context) ?? { ...outcome, status: 129 })
    : outcome;
}

/** The language of everything, help and complaints included, so it is looked for before the rest is understood. */
function languageAsked(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const asked = argv.slice(0, end === -1 ? argv.length : end).flatMap((argument, place) => {
    if (argument !== '--language' && !argument.startsWith('--language=')) return [];
    // A file may be called like an option, but no language is called like a file.
    return languages.find((language) => language === (argument.split('=')[1] ?? argv[place + 1])) ?? [];
  });
  return asked.at(-1);
}

interface CheckOptions extends Omit<CheckRequest, 'paths'> {
  readonly config?: string;
}

interface Commands {
  readonly context: Context;
  readonly finish: (outcome: Outcome) => void;
  readonly say: (text: string) => void;
  /** Whether Git calls. */
  readonly isOfGit: boolean;
}

function program({ context, finish, say, isOfGit }: Commands): Command {
  const { cli } = words(context.language);
  const journey = prepared(new Command('journey'), context.language, say)
    .description(cli.description)
    // What Git gives to its driver is the driver's own: a path may be written like an option.
    .enablePositionalOptions(isOfGit)
    .version(version, '--version', cli.options.version)
    .helpCommand('help [command]', cli.options.help)
    .addHelpText('afterAll', `\n${cli.notes}`);
  const command = (parent: Command, name: string, summary: string) => {
    const child = prepared(new Command(name), context.language, say).description(summary);
    parent.addCommand(child);
    return child;
  };

  command(journey, 'check', cli.check.summary)
    .addArgument(new Argument('[path...]', cli.check.paths))
    .option('--changed-since <revision>', cli.check.changedSince)
    .addOption(choice('--format <format>', cli.check.format, formats, cli.usage).default('text'))
    .addOption(wholeNumber('--max-warnings <count>', cli.check.maxWarnings, cli.usage))
    .option('--all', cli.check.all)
    .option('--config <file>', cli.check.config)
    .action(async (paths: string[], { config, ...options }: CheckOptions) => {
      if (paths.length === 0 && options.changedSince === undefined)
        throw new UsageProblem(cli.usage.missingArgument(cli.usage.arguments.path ?? ''));
      finish(await checkCommand({ ...options, paths }, { ...context, configurationOf: configurations(config) }));
    });

  command(journey, 'explain', cli.explain.summary)
    .addArgument(new Argument('[code]', cli.explain.code))
    .action((code?: string) => finish(explainCommand(code, context)));

  command(journey, 'render', cli.render.summary)
    .addArgument(new Argument('<file>', cli.render.file))
    .option('-o, --output <file>', cli.render.output)
    .option('--journey <name>', cli.render.journey)
    .addOption(choice('--format <format>', cli.render.format, renderFormats, cli.usage))
    .addOption(choice('--theme <theme>', cli.render.theme, themeNames, cli.usage))
    .addOption(factor('--scale <factor>', cli.render.scale, cli.usage))
    .addOption(choice('--page <size>', cli.render.page, paperSizes, cli.usage))
    .option('--landscape', cli.render.landscape)
    .option('--portrait', cli.render.portrait)
    .option('--pages', cli.render.pages)
    .option('--font <file>', cli.render.font, (file: string, others: readonly string[] = []) => [...others, file])
    .option('--strict-fonts', cli.render.strictFonts)
    .action(async (file: string, options: Omit<RenderRequest, 'file'>) => {
      finish(await renderCommand({ ...options, file }, context));
    });

  command(journey, 'diff', cli.diff.summary)
    .addArgument(new Argument('<before>', cli.diff.before))
    .addArgument(new Argument('[after...]', cli.diff.after))
    .addOption(choice('--format <format>', cli.diff.format, diffFormats, cli.usage))
    .option('-o, --output <file>', cli.diff.output)
    .addOption(choice('--theme <theme>', cli.render.theme, themeNames, cli.usage))
    .addOption(rules('--fail-on <rules>', cli.diff))
    .option('--accept <file>', cli.diff.accept)
    .action(async (before: string, others: string[], options: Omit<DiffRequest, 'before' | 'others'>) => {
      finish(await diffCommand({ ...options, before, others }, context));
    });

  command(journey, 'diff-driver', cli.diffDriver.summary)
    .addArgument(new Argument('[of-git...]', cli.diffDriver.ofGit))
    .action((ofGit: string[]) => finish(driverCommand(ofGit, context)));

  command(journey, 'merge-driver', cli.mergeDriver.summary)
    .addArgument(new Argument('<base>', cli.mergeDriver.base))
    .addArgument(new Argument('<ours>', cli.mergeDriver.ours))
    .addArgument(new Argument('<theirs>', cli.mergeDriver.theirs))
    .addOption(wholeNumber('-L, --marker-size <size>', cli.mergeDriver.markerSize, cli.usage))
    .option('-P, --path <path>', cli.mergeDriver.path)
    .option('-S, --base-label <label>', cli.mergeDriver.baseLabel)
    .option('-X, --ours-label <label>', cli.mergeDriver.oursLabel)
    .option('-Y, --theirs-label <label>', cli.mergeDriver.theirsLabel)
    .action((base: string, ours: string, theirs: string, options: Partial<MergeDriverRequest>) => {
      finish(mergeDriverCommand({ ...options, base, ours, theirs }, context));
    });

  command(journey, 'log', cli.log.summary)
    .addArgument(new Argument('<file>', cli.log.file))
    .option('--journey <name>', cli.log.journey)
    .addOption(wholeNumber('-n, --max-count <count>', cli.log.maxCount, cli.usage))
    .addOption(choice('--format <format>', cli.log.format, logFormats, cli.usage))
    .addOption(choice('--theme <theme>', cli.render.theme, themeNames, cli.usage))
    .option('-o, --output <file>', cli.log.output)
    .action(async (file: string, options: Omit<LogRequest, 'file'>) => {
      finish(await logCommand({ ...options, file }, context));
    });

  command(journey, 'format', cli.format.summary)
    .addArgument(new Argument('<path...>', cli.format.paths))
    .option('--check', cli.format.check)
    .action(async (paths: string[], { check = false }: Partial<Pick<FormatRequest, 'check'>>) => {
      finish(await formatCommand({ paths, check }, context));
    });

  const exporting = prepared(new Command('export'), context.language, say).description(cli.export.summary);
  journey.addCommand(exporting.helpCommand(false));
  command(exporting, 'json', cli.export.jsonSummary)
    .addArgument(new Argument('<file>', cli.render.file))
    .option('-o, --output <file>', cli.export.output('JSON'))
    .action(async (file: string, options: Pick<ExportRequest, 'output'>) => {
      finish(await exportCommand({ ...options, file, format: 'json' }, context));
    });
  command(exporting, 'csv', cli.export.csvSummary)
    .addArgument(new Argument('<file>', cli.render.file))
    .option('-o, --output <file>', cli.export.output('CSV'))
    .option('--journey <name>', cli.export.journey)
    .addOption(choice('--separator <sign>', cli.export.separator, Object.keys(separators), cli.usage))
    .action(async (file: string, options: Pick<ExportRequest, 'output' | 'journey' | 'separator'>) => {
      finish(await exportCommand({ ...options, file, format: 'csv' }, context));
    });
  command(exporting, 'markdown', cli.export.markdownSummary)
    .addArgument(new Argument('<file>', cli.render.file))
    .option('-o, --output <file>', cli.export.output('Markdown'))
    .option('--journey <name>', cli.export.journey)
    .action(async (file: string, options: Pick<ExportRequest, 'output' | 'journey'>) => {
      finish(await exportCommand({ ...options, file, format: 'markdown' }, context));
    });
  return journey;
}

/** A command that speaks the reader's language, ends nothing by itself and writes nowhere but to `say`. */
function prepared(command: Command, language: Language, say: (text: string) => void): Command {
  const { cli } = words(language);
  const help = new Help();
  const translated = (usage: string) =>
    usage.replace('[options]', cli.placeholders.options).replace('[command]', cli.placeholders.command);
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: say, writeErr: say, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => cli.headings[title] ?? title,
      commandUsage: (shown) => translated(help.commandUsage(shown)),
      subcommandTerm: (shown) => translated(help.subcommandTerm(shown)),
      // Commander would add defaults in English.
      optionDescription: ({ description }) => description,
    })
    .addOption(choice('--language <language>', cli.options.language, languages, cli.usage))
    .helpOption('-h, --help', cli.options.help);
}

type UsageWords = ReturnType<typeof words>['cli']['usage'];

function choice(flags: string, description: string, choices: readonly string[], usage: UsageWords): Option {
  const [flag = flags] = flags.split(' ');
  return new Option(flags, description).argParser((value: string) => {
    if (choices.includes(value)) return value;
    throw new UsageProblem(usage.wrongChoice(flag, choices));
  });
}

function rules(flags: string, diff: ReturnType<typeof words>['cli']['diff']): Option {
  return new Option(flags, diff.failOn(failRules)).argParser((value: string): readonly FailRule[] =>
    value.split(',').map((asked) => {
      const rule = failRules.find((known) => known === asked.trim());
      if (rule === undefined) throw new UsageProblem(diff.wrongRule(asked.trim(), failRules));
      return rule;
    }),
  );
}

function wholeNumber(flags: string, description: string, usage: UsageWords): Option {
  const flag = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  return new Option(flags, description).argParser((value: string) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new UsageProblem(usage.wholeNumber(flag));
  });
}

function factor(flags: string, description: string, usage: UsageWords): Option {
  const [flag = flags] = flags.split(' ');
  return new Option(flags, description).argParser((value: string) => {
    const read = /^\d{1,2}(?:[.,]\d{1,3})?$/.test(value) ? Number(value.replace(',', '.')) : 0;
    if (read > 0 && read <= 10) return read;
    throw new UsageProblem(usage.factor(flag));
  });
}

/** A command line that cannot be followed; the message is a sentence for its writer. */
class UsageProblem extends Error {}

/** Help and version end well; everything else that Commander stops at is said in the reader's words. */
function ended({ code, message, exitCode }: CommanderError, said: string, language: Language): Outcome {
  if (exitCode === 0) return { out: said, complaints: [], status: 0 };
  if (code === 'commander.help') return refusal(...said.trimEnd().split('\n'));
  const { usage } = words(language).cli;
  return refusal(usageSentence(code, /'(.*)'/s.exec(message)?.[1] ?? '', usage), usage.hint);
}

/** `named` is the piece of the command line that Commander's message quotes. */
function usageSentence(code: string, named: string, usage: UsageWords): string {
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(named);
    case 'commander.unknownCommand':
      return usage.unknownCommand(named);
    case 'commander.missingArgument':
      return usage.missingArgument(usage.arguments[named] ?? named);
    case 'commander.optionMissingArgument':
      return usage.optionMissingValue(named);
    case 'commander.excessArguments':
      return usage.tooMany;
    default:
      return usage.other;
  }
}
