import { describe, expect, it } from 'vitest';
import { fileNameFor, formatOffers, paperOffers, scaleOffers } from '../../src/extension/export/text.js';
import { paperSizes } from '../../src/formats/pdf/paper.js';
import { exportFormats, resourcesFor } from '../../src/formats/resources.js';
import { languages } from '../../src/words/index.js';

describe('an export', () => {
  it('proposes a name that is no file’s, or leads elsewhere', () => {
    expect(fileNameFor('switching.journey', undefined, 'pdf')).toBe('switching.pdf');
    expect(fileNameFor('Untitled-1', undefined, 'markdown')).toBe('Untitled-1.md');
    expect(fileNameFor('a.journey', 'to-be', 'csv')).toBe('a-to-be.csv');
    expect(fileNameFor('a.journey', '../../etc/passwd', 'svg')).toBe('a-etc-passwd.svg');
    expect(fileNameFor('a.journey', 'C:\\x|<>?*"\u0000', 'svg')).toBe('a-C-x.svg');
    expect(fileNameFor('a.journey', '更换 Één', 'svg')).toBe('a-更换-Één.svg');
    expect(fileNameFor('a.journey', '///', 'svg')).toBe('a-journey.svg');
    expect(fileNameFor('', 'x'.repeat(500), 'svg').length).toBeLessThan(100);
  });

  it.each(languages)('leaves a format or a paper out, or offers one twice, in %s', (language) => {
    expect(
      formatOffers(language)
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(exportFormats.toSorted());
    expect(new Set(paperOffers(language).map(({ value }) => value.paper))).toEqual(new Set(paperSizes));
    for (const offers of [formatOffers(language), paperOffers(language), scaleOffers(language)]) {
      const shown = offers.map(({ label, description }) => `${label} ${description}`);
      expect(new Set(shown).size).toBe(offers.length);
    }
  });

  it('reads files that its format does not need', async () => {
    const readBy = async (format: (typeof exportFormats)[number]) => {
      const paths: string[] = [];
      await resourcesFor(format, (path) => {
        paths.push(path);
        return new Uint8Array();
      });
      return paths.length;
    };
    expect(await Promise.all(exportFormats.map(readBy))).toEqual([0, 4, 3, 1, 0, 0, 0]);
  });
});
