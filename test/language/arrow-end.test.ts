import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';
import { parse } from '../../src/language/parse.js';
import { reparse } from '../../src/language/reparse.js';

function flowsOf(text: string) {
  const { model, findings } = read(text, { uri: 'file:///end.journey' });
  const flows = model.journeys.flatMap(({ phases }) =>
    phases.flatMap(({ touchpoints }) => touchpoints.flatMap((touchpoint) => touchpoint.flows)),
  );
  return {
    model,
    findings,
    flows: flows.map(({ to, end, exit, share, condition }) => ({
      to: to?.name,
      end,
      exit,
      share: share?.value,
      condition: condition?.value,
    })),
  };
}

const inTouchpoint = (facts: string) =>
  `journey j "J" { phase p "P" { touchpoint t "T" { ${facts} } touchpoint u "U" } }`;
const plain = { to: undefined, end: undefined, exit: undefined, share: undefined, condition: undefined };

describe('`end` behind an arrow', () => {
  it('is the end of the journey, with a share and a condition like any other way', () => {
    const { flows, findings } = flowsOf(inTouchpoint('-> end 96% "granted" -> exit 4% "gives up"'));
    expect(flows).toEqual([
      { ...plain, end: true, share: 96, condition: 'granted' },
      { ...plain, exit: true, share: 4, condition: 'gives up' },
    ]);
    expect(findings).toEqual([]);
  });

  it('is read behind comments, on the next line, and behind arrows of other notations', () => {
    for (const facts of ['-> /* done */ end', '->\n// done\nend', '→ end', '=> end', '--> end']) {
      expect(flowsOf(inTouchpoint(facts)).flows, facts).toEqual([{ ...plain, end: true }]);
    }
  });

  it('leads to a touchpoint of that name where the journey has one, quoted or not', () => {
    for (const name of ['end', '"end"']) {
      const { model, flows, findings } = flowsOf(
        `journey j "J" { phase p "P" { touchpoint t "T" { -> end 40% } touchpoint ${name} "The end" } }
         journey k "K" { phase q "Q" { touchpoint v "V" { -> end } } }`,
      );
      expect(flows).toEqual([
        { ...plain, to: 'end', share: 40 },
        { ...plain, end: true },
      ]);
      expect(findings).toEqual([]);
      const [flow] = model.journeys[0]?.phases[0]?.touchpoints[0]?.flows ?? [];
      expect(flow?.to).toMatchObject({
        kind: 'touchpoint',
        resolved: true,
        span: { start: { character: 52 }, end: { character: 55 } },
      });
    }
  });

  it('in quotes is the name of a touchpoint, and nothing else', () => {
    expect(flowsOf(inTouchpoint('-> "end"')).flows).toEqual([{ ...plain, to: 'end' }]);
  });

  it('takes words without quotes for its condition, as a touchpoint does', () => {
    expect(flowsOf(inTouchpoint('-> end has it all')).flows).toEqual([
      { ...plain, end: true, condition: 'has it all' },
    ]);
    expect(flowsOf(inTouchpoint('-> u and more')).flows).toEqual([{ ...plain, to: 'u', condition: 'and more' }]);
  });
});

describe('`end` elsewhere', () => {
  it('is a name like any other', () => {
    const text = `
channel end "End" { kind owned }
feeling end "End" { score 1 }
metric end "End" { unit "end" }
source end "End" { method end }
persona end "End" { about end "It ends" channel end evidence end }
journey end "End" {
  persona end
  phase end "End" {
    metric end 3 end evidence end
    touchpoint end "End" {
      channel end
      emotion end 1 end "At last" evidence end
      pain high end "It ends"
      opportunity end "Go on" solves end
      recovers end
      label end "End"
    }
  }
}`;
    const { findings } = read(text, { uri: 'file:///names.journey' });
    expect(findings).toEqual([]);
  });
});

it('an edit elsewhere that makes or takes a touchpoint of that name turns the arrow', () => {
  const before =
    'journey j "J" {\n phase p "P" {\n  touchpoint t "T" {\n   -> end\n  }\n  touchpoint u "U" {\n  }\n }\n}\n';
  const after = before.replace('touchpoint u "U" {', 'touchpoint end "U" {');
  expect(flowsOf(before).flows).toEqual([{ ...plain, end: true }]);
  expect(flowsOf(after).flows).toEqual([{ ...plain, to: 'end' }]);
  const longer = before.replace('-> end', '-> end 5%');
  const again = reparse(parse(before), longer);
  expect(again?.value.$cstNode?.text).toBe(parse(longer).value.$cstNode?.text);
});

describe('a word that means one of the two ways out', () => {
  it.each([
    ['klaar', 'end'],
    ['Einde', 'end'],
    ['done', 'end'],
    ['"haakt af"', 'exit'],
  ])('`-> %s` is asked about: did you mean `%s`?', (written, meant) => {
    const { model } = read(inTouchpoint(`-> ${written}`), { uri: 'file:///words.journey' });
    const [finding] = check(model).filter(({ code }) => code === 'unresolved-reference');
    expect(finding?.about).toMatchObject({ nearest: [meant] });
  });
});
