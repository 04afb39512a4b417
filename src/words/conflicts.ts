/** What a merge left in a text, for people who may never have seen Git's marks. */
import type { FindingFacts } from '../model/index.js';
import { quoted } from './write.js';

type About = FindingFacts['merge-conflict'];
interface ConflictSentences {
  readonly 'merge-conflict': (about: About) => string;
}

export const en: ConflictSentences = {
  'merge-conflict': (about) => {
    if ('ours' in about) {
      const [ours, theirs] = [side(about.ours, 'our side'), side(about.theirs, 'their side')];
      return `A merge could not decide here between ${ours} and ${theirs}. Choose one or put the two together, and take out the marks. Until then ${ours} is what is read.`;
    }
    const mark = quoted(about.mark);
    switch (about.broken) {
      case 'nested':
        return `There is a merge conflict inside a merge conflict here. Put it right by hand, down to the last mark that belongs to ${mark}; nothing between them is read.`;
      case 'unfinished':
        return `The marks of this merge conflict are not complete: the line with ${mark} is missing. Put it back, or choose what stays and take out the marks.`;
      case 'out-of-order':
        return `The marks of this merge conflict, from ${mark} on, are not in the order <<<<<<<, =======, >>>>>>>. Choose what stays and take out the marks.`;
    }
  },
};

export const nl: ConflictSentences = {
  'merge-conflict': (about) => {
    if ('ours' in about) {
      const [ours, theirs] = [side(about.ours, 'onze kant'), side(about.theirs, 'hun kant')];
      return `Een samenvoeging kon hier niet kiezen tussen ${ours} en ${theirs}. Kies er een of voeg de twee samen, en haal de merktekens weg. Tot die tijd wordt ${ours} gelezen.`;
    }
    const mark = quoted(about.mark);
    switch (about.broken) {
      case 'nested':
        return `Hier staat een samenvoegingsconflict binnen een samenvoegingsconflict. Herstel het met de hand, tot en met het laatste merkteken dat bij ${mark} hoort; wat ertussen staat wordt niet gelezen.`;
      case 'unfinished':
        return `De merktekens van dit samenvoegingsconflict zijn niet compleet: de regel met ${mark} ontbreekt. Zet die terug, of kies wat blijft en haal de merktekens weg.`;
      case 'out-of-order':
        return `De merktekens van dit samenvoegingsconflict staan vanaf ${mark} niet in de volgorde <<<<<<<, =======, >>>>>>>. Kies wat blijft en haal de merktekens weg.`;
    }
  },
};

/** Git names a side by its branch or commit, and may leave the name out. */
function side(label: string, otherwise: string): string {
  return label === '' ? otherwise : quoted(label);
}
