/** Runs the command line as `src/cli/main.ts` does, without a process of its own for each of some hundred runs. */
import { run } from '../../src/cli/program.js';

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly complaints: readonly string[];
}

/** Runs `journey` with arguments in a folder. Not twice at once: the folder is the process's own. */
export async function journey(args: readonly string[], cwd: string): Promise<Run> {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const { out, complaints, status } = await run(args, {
      locale: 'en_GB.UTF-8',
      standardInput: async () => Buffer.of(),
      today: '2026-11-01',
      color: false,
    });
    return { status, out: out.toString(), complaints };
  } finally {
    process.chdir(before);
  }
}
