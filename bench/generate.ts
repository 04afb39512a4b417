/** Journeys of any length that read as if someone had written them. The same number always gives the same text. */

const touchpointsPerPhase = 8;
const channels = ['website', 'app', 'phone', 'email', 'post', 'chat', 'store', 'word-of-mouth'] as const;
const levels = ['low', 'medium', 'high', 'critical'] as const;
const steps = [
  ['Letter', 'Opens the letter at the kitchen table', 'Again?'],
  ['Comparison', 'Fills in postcode and usage, and reads the first three offers', 'Which of these is independent?'],
  ['Neighbour', 'Asks the neighbour how it went last year', 'If she managed, so can I.'],
  ['Application', 'Looks for the meter code on an old bill', 'Why do they not know this themselves?'],
  ['Confirmation', 'Reads the confirmation and files it', 'Good, that is settled.'],
  ['First payment', 'Checks the amount in the app', 'Is this what the offer said?'],
  ['Question by chat', 'Asks about the difference and waits in the queue', 'They do take me seriously.'],
  ['Annual bill', 'Compares the bill with last year', 'I should have done this sooner.'],
] as const;

/** A journey of `count` touchpoints, eight a phase, for two personas, without errors or warnings. */
export function generate(count: number): string {
  const phases = Math.ceil(count / touchpointsPerPhase);
  const body = Array.from({ length: phases }, (_, phase) => phaseText(phase, count)).join('\n');
  return `${declarations}
journey switching "Switching energy supplier" {
  persona starter, settled
  state as-is
  scope "From price letter to first annual bill"
  goal "A lower bill without hassle"
  scale -2..2
  owner "CX team"
  reviewed 2026-10-01

${body}}
`;
}

/** The text with the first score of its middle touchpoint set: an edit as an analyst makes it. Both have one length. */
export function withMiddleScore(text: string, tenths: number): string {
  const scores = [...text.matchAll(/emotion starter ([+-]\d\.\d)/g)];
  const middle = scores[scores.length >> 1];
  if (middle === undefined) {
    return text;
  }
  const start = middle.index + middle[0].length - 4;
  return `${text.slice(0, start)}${score(tenths)}${text.slice(start + 4)}`;
}

const declarations = `source interviews "12 in-depth interviews" {
  kind qualitative
  method interview
  sample 12
  date 2026-03-14
}
source survey "Customer survey" {
  kind quantitative
  method survey
  sample 840
  date 2026-05-02
}

persona starter "First-home starter" {
  role "Part-time nurse, just moved"
  age 34
  goal "A lower bill without hassle"
  frustration "Having to look up codes the company already has"
  segment 18% of "customers"
  color #2f63d8
  evidence interviews
}
persona settled "Home owner" {
  role "Runs a shop, owns a house with a heat pump"
  age 58
  need "To know what I pay each month"
  segment 27% of "customers"
  color #b7791f
  evidence interviews, survey
}
`;

function phaseText(phase: number, count: number): string {
  const first = phase * touchpointsPerPhase;
  const size = Math.min(touchpointsPerPhase, count - first);
  const touchpoints = Array.from({ length: size }, (_, index) => touchpointText(first + index));
  return `  phase phase-${phase + 1} "Phase ${phase + 1}" {
    tone "Reassuring"
    metric nps ${(phase % 80) - 20} target 30 evidence survey

${touchpoints.join('\n')}  }
`;
}

function touchpointText(index: number): string {
  const [title, does, thinks] = pick(steps, index);
  const pain = index % 3 === 0;
  return `    touchpoint step-${index + 1} "${title} ${index + 1}" {
      channel ${pick(channels, Math.floor(index / touchpointsPerPhase))}
      does "${does}"
      thinks "${thinks}"
      emotion starter ${score(((index * 7) % 31) - 15)} ${feeling(((index * 7) % 31) - 15)} "${thinks}" evidence interviews
      emotion settled ${score(((index * 5) % 25) - 8)}
${pain ? painText(index) : ''}      evidence ${index % 2 === 0 ? 'interviews' : 'interviews, survey'}
    }
`;
}

function painText(index: number): string {
  return `      pain ${pick(levels, index)} pain-${index + 1} "The new monthly amount is not in the letter" evidence interviews, survey
      opportunity chance-${index + 1} "Lead with the new amount" value high effort low solves pain-${index + 1} owner "Billing"
`;
}

/** A feeling that goes with a score, so that no rule sees a contradiction. */
function feeling(tenths: number): string {
  if (tenths === 0) return 'neutral';
  return tenths < 0 ? 'frustration' : 'relief';
}

/** A score as written, always four characters long. */
function score(tenths: number): string {
  return `${tenths < 0 ? '-' : '+'}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
