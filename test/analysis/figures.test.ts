import { describe, expect, it } from 'vitest';
import {
  endMean,
  evidenceCoverage,
  evidenceFor,
  isAssumption,
  journeyMean,
  peak,
  personasOf,
  phaseMean,
  severityCounts,
  touchpointMean,
} from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';

const text = `
source interviews { kind qualitative }
source survey { kind quantitative }
persona starter { segment 30% of "customers" }
persona buyer { segment 10% }
persona guest
journey weighed {
  persona starter, buyer
  phase b {
    touchpoint c {
      emotion starter -2 evidence interviews
      emotion buyer +2
      pain high "Backed by its touchpoint"
      pain "Without a level"
      evidence survey, interviews
    }
    touchpoint d {
      emotion starter -1
      emotion starter +2
      pain high "Guessed"
    }
  }
  phase e { touchpoint f }
  phase g {
    evidence survey
    touchpoint h {
      emotion starter +1
      emotion buyer evidence interviews
    }
  }
}
journey plain {
  persona starter, guest
  scale 0..10
  phase b {
    touchpoint c {
      emotion starter 4
      emotion guest 99
    }
    touchpoint d { emotion starter 8 evidence unknown }
  }
}
journey empty { persona starter }
`;

const { model } = read(text, { uri: 'file:///figures.journey' });

function journeyCalled(name: string) {
  const found = model.journeys.find((journey) => journey.name === name);
  if (found === undefined) throw new Error(`no journey ${name}`);
  return found;
}

function phaseCalled(journey: string, name: string) {
  const found = journeyCalled(journey).phases.find((phase) => phase.name === name);
  if (found === undefined) throw new Error(`no phase ${name}`);
  return found;
}

describe('mean scores', () => {
  it("a persona's mean counts another's scores, or a second score at one touchpoint", () => {
    expect(phaseMean(model, journeyCalled('weighed'), phaseCalled('weighed', 'b'), { personas: ['starter'] })).toBe(
      -1.5,
    );
  });

  it('a larger group weighs no more than a smaller one', () => {
    const mean = phaseMean(model, journeyCalled('weighed'), phaseCalled('weighed', 'b'));
    expect(mean).toBeCloseTo((30 * -1.5 + 10 * 2) / 40);
  });

  it('a persona without a segment size is weighed against those with one, or a wild score bends the mean', () => {
    expect(phaseMean(model, journeyCalled('plain'), phaseCalled('plain', 'b'))).toBe((6 + 10) / 2);
  });

  it('a phase or journey without scores gets a mean', () => {
    expect(phaseMean(model, journeyCalled('weighed'), phaseCalled('weighed', 'e'))).toBeUndefined();
    expect(journeyMean(model, journeyCalled('empty'))).toBeUndefined();
    expect(peak(journeyCalled('empty'))).toBeUndefined();
    expect(endMean(model, journeyCalled('empty'))).toBeUndefined();
  });

  it('a touchpoint is given the mean of its phase, or one without scores a mean', () => {
    const [phase] = journeyCalled('weighed').phases;
    const [c, d] = phase?.touchpoints ?? [];
    if (phase === undefined || c === undefined || d === undefined) throw new Error('the text has changed');
    expect(touchpointMean(model, journeyCalled('weighed'), phase, c)).toBeCloseTo((30 * -2 + 10 * 2) / 40);
    expect(touchpointMean(model, journeyCalled('weighed'), phase, d)).toBe(-1);
    expect(touchpointMean(model, journeyCalled('weighed'), phase, { ...d, emotions: [] })).toBeUndefined();
  });

  it("a journey's mean is one of phases instead of touchpoints", () => {
    expect(journeyMean(model, journeyCalled('weighed'), { personas: ['starter'] })).toBeCloseTo((-2 - 1 + 1) / 3);
  });
});

describe('peak', () => {
  it('the peak is the highest score instead of the most intense, the first of equals', () => {
    expect(peak(journeyCalled('weighed'))).toMatchObject({ persona: 'starter', score: -2 });
    expect(peak(journeyCalled('plain'), { personas: ['starter'] })).toMatchObject({
      score: 8,
      touchpoint: { name: 'd' },
    });
  });
});

describe('evidence', () => {
  const weighed = journeyCalled('weighed');

  it('a score backed by its touchpoint or phase is taken for an assumption, or a bare one is not', () => {
    const verdicts = weighed.phases.flatMap((phase) =>
      phase.touchpoints.flatMap((touchpoint) =>
        [...touchpoint.emotions, ...touchpoint.pains].map((item) => isAssumption(item, touchpoint, phase)),
      ),
    );
    expect(verdicts).toEqual([false, false, false, false, true, true, true, false, false]);
  });

  it('a source that nobody declares backs a score', () => {
    const phase = phaseCalled('plain', 'b');
    const touchpoint = phase.touchpoints[1];
    const emotion = touchpoint?.emotions[0];
    if (touchpoint === undefined || emotion === undefined) throw new Error('the text has changed');
    expect(isAssumption(emotion, touchpoint, phase)).toBe(true);
  });

  it('a source counts twice when it stands on the score and on its touchpoint', () => {
    const phase = phaseCalled('weighed', 'b');
    const [touchpoint] = phase.touchpoints;
    const emotion = touchpoint?.emotions[0];
    if (touchpoint === undefined || emotion === undefined) throw new Error('the text has changed');
    expect(evidenceFor(emotion, touchpoint, phase).map(({ name }) => name)).toEqual(['interviews', 'survey']);
  });

  it('coverage counts an emotion without a score', () => {
    expect(evidenceCoverage(model, weighed)).toEqual({ backed: 5, total: 7, kinds: ['qualitative', 'quantitative'] });
  });
});

it('a pain without a level is given one', () => {
  expect(severityCounts(journeyCalled('weighed'))).toEqual({ low: 0, medium: 0, high: 2, critical: 0, unrated: 1 });
});

it('a persona whom only an emotion names is left out', () => {
  const { model: other } = read('persona p persona q journey a { persona p phase b { touchpoint c { emotion q 1 } } }');
  const [journey] = other.journeys;
  expect(journey && personasOf(journey)).toEqual(['p', 'q']);
});
