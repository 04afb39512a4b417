/** Questions one after the other, each with a way back to the one before. */
import { Disposable, type InputBox, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** What was answered; `back` to the question before; `undefined` when the reader left. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Where a question stands among the others; steps count from 1. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

export type Question<Wishes> = (wishes: Wishes, place: Place) => Promise<Answer<Partial<Wishes>>>;

/** What an answer means for the wishes. */
export function taken<T, Wishes>(answer: Answer<T>, meaning: (value: T) => Partial<Wishes>): Answer<Partial<Wishes>> {
  return typeof answer === 'object' ? { value: meaning(answer.value) } : answer;
}

/** Asks all; `undefined` when the reader leaves before the last. */
export async function askAll<Wishes>(
  title: string,
  questions: readonly Question<Wishes>[],
  start: Wishes,
): Promise<Wishes | undefined> {
  let wishes = start;
  for (let at = 0; ; ) {
    const question = questions[at];
    if (question === undefined) return wishes;
    const answer = await question(wishes, { title, step: at + 1, totalSteps: questions.length });
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      at -= 1;
    } else {
      wishes = { ...wishes, ...answer.value };
      at += 1;
    }
  }
}

export interface TextQuestion {
  readonly ask: string;
  readonly example: string;
  readonly value: string;
}

export function askText(place: Place, { ask, example, value }: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = ask;
  input.placeholder = example;
  input.value = value;
  return answered(place, input, () => input.value);
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export interface ChoiceQuestion<T> {
  readonly ask: string;
  readonly choices: readonly Choice<T>[];
  /** The one that Enter takes. */
  readonly usual: T;
}

export function askChoice<T>(place: Place, { ask, choices, usual }: ChoiceQuestion<T>): Promise<Answer<T>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.placeholder = ask;
  pick.items = choices;
  pick.matchOnDetail = true;
  pick.activeItems = choices.filter(({ value }) => value === usual);
  return answered(place, pick, () => pick.activeItems[0]?.value);
}

export interface NamesQuestion<T> {
  readonly ask: string;
  readonly choices: readonly Choice<T>[];
  readonly picked: readonly Choice<T>[];
  /** A choice that the reader makes up. */
  readonly make: (name: string) => Choice<T>;
  /** What the offer to add a typed name says. */
  readonly add: (name: string) => string;
}

/** Any number of choices, and others by their names, which commas part. */
export function askNames<T>(place: Place, question: NamesQuestion<T>): Promise<Answer<readonly Choice<T>[]>> {
  const pick = window.createQuickPick<Choice<T> | QuickPickItem>();
  pick.placeholder = question.ask;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  let all: readonly Choice<T>[] = [
    ...question.picked.filter((each) => !question.choices.includes(each)),
    ...question.choices,
  ];
  let picked = question.picked;
  let offer: QuickPickItem | undefined;

  const show = () => {
    const name = pick.value.trim();
    offer =
      name === '' || all.some(({ label }) => label === name)
        ? undefined
        : { label: question.add(name), alwaysShow: true };
    pick.items = offer === undefined ? all : [offer, ...all];
    pick.selectedItems = picked;
  };
  const takeTyped = () => {
    for (const name of pick.value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)) {
      const known = all.find(({ label }) => label === name);
      const choice = known ?? question.make(name);
      if (known === undefined) all = [choice, ...all];
      if (!picked.includes(choice)) picked = [...picked, choice];
    }
  };
  pick.onDidChangeValue(show);
  pick.onDidChangeSelection((selected) => {
    picked = all.filter((choice) => selected.includes(choice));
    if (offer === undefined || !selected.includes(offer)) return;
    takeTyped();
    pick.value = '';
    show();
  });
  show();
  return answered(place, pick, () => {
    takeTyped();
    return picked;
  });
}

type Input = QuickInput & Pick<InputBox, 'buttons' | 'onDidAccept' | 'onDidTriggerButton'>;

/** Shows the question until it is answered. An answer that is not there is not taken. */
function answered<T>(place: Place, input: Input, answer: () => T | undefined): Promise<Answer<T>> {
  input.title = place.title;
  input.step = place.step;
  input.totalSteps = place.totalSteps;
  // A click elsewhere, such as to look something up, does not lose what was answered.
  input.ignoreFocusOut = true;
  input.buttons = place.step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (said: Answer<T>) => {
      resolve(said);
      listening.dispose();
      input.dispose();
    };
    const listening = Disposable.from(
      input.onDidAccept(() => {
        const value = answer();
        if (value !== undefined) end({ value });
      }),
      input.onDidTriggerButton((button) => button === QuickInputButtons.Back && end('back')),
      input.onDidHide(() => end(undefined)),
    );
    input.show();
  });
}
