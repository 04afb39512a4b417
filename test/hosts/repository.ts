/** A Git repository in the workspace that the tests open: what was committed, and what was edited since. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const people = (title: string) => `persona patient "${title}"\n`;

const visit = (wait: string, ask: string) => `import "./people.journey"

journey visit "A visit" {
  persona patient
  phase before "Before" {
    touchpoint plan "Plans the visit" {
      emotion ${ask}
    }
    touchpoint wait "Waits for an answer" {
      emotion ${wait}
      pain high "Nobody says how long"
    }
  }
}
`;

const redesign = `persona reader "Reader"

journey letters "Letters of today" {
  persona reader
  phase post "Post" {
    touchpoint letter "Reads the letter" { emotion -1 }
  }
}

journey later "Letters of tomorrow" {
  state to-be of letters
  persona reader
  phase post "Post" {
    touchpoint letter "Reads the letter" { emotion +1 }
  }
}
`;

/** On the branch `main`, with another one, `plan`, where all was better. */
export async function makeRepository(folder: string): Promise<void> {
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder,
      },
    );
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await mkdir(folder);
  git('init', '--quiet', '--initial-branch=main');
  await write('people.journey', people('Patient'));
  await write('visit.journey', visit('-1.5', '+1'));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin with a visit');
  git('switch', '--quiet', '--create', 'plan');
  await write('people.journey', people('Planned patient'));
  await write('visit.journey', visit('+1.5', '+2'));
  git('commit', '--quiet', '--all', '--message', 'Plan a better visit');
  git('switch', '--quiet', 'main');
  await write('visit.journey', visit('-0.5', '+1'));
  await write('visit-by-phone.journey', visit('+1', '+1'));
  await write('redesign.journey', redesign);
}
