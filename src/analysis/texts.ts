/** Every text that a file's writer put in quotes for people to read. */
import type { Declaration, Metric, Model, Persona, Span, Text, Touchpoint } from '../model/index.js';
import { own } from '../model/index.js';
import { ownDeclarations } from './walk.js';

type Add = (text: Text | undefined) => void;

/** Titles, labels, notes and the texts of facts; addresses of files and pages are none. */
export function ownTexts(model: Model): readonly Text[] {
  const texts: Text[] = [];
  const add: Add = (text) => {
    if (text !== undefined) texts.push(text);
  };
  for (const declaration of ownDeclarations(model)) addDeclaration(declaration, add);
  for (const persona of own(model, model.personas)) addPersona(persona, add);
  for (const { scope, goals, owner, phases } of own(model, model.journeys)) {
    add(scope);
    goals.forEach(add);
    add(owner);
    for (const phase of phases) {
      phase.goals.forEach(add);
      addUnits(phase.metrics, add);
      add(phase.tone);
      add(phase.owner);
      for (const touchpoint of phase.touchpoints) addTouchpoint(touchpoint, add);
    }
  }
  return texts;
}

function addDeclaration({ name, nameSpan, title, titleSpan, labels, notes }: Declaration, add: Add): void {
  add({ value: name, span: nameSpan });
  addAt(title, titleSpan, add);
  for (const { text, textSpan } of labels) add({ value: text, span: textSpan });
  notes.forEach(add);
}

function addPersona(persona: Persona, add: Add): void {
  const { role, quotes, goals, needs, motives, frustrations, traits, about, segment } = persona;
  add(role);
  for (const texts of [quotes, goals, needs, motives, frustrations, traits]) texts.forEach(add);
  for (const { topic, text, span, textSpan } of about) {
    add({ value: topic, span });
    add({ value: text, span: textSpan });
  }
  addAt(segment?.of, segment?.ofSpan, add);
}

function addTouchpoint(touchpoint: Touchpoint, add: Add): void {
  const { does, thinks, asks, expects, needs, frontstage, backstage, support } = touchpoint;
  const { emotions, pains, gains, opportunities, momentOfTruth, flows, owner } = touchpoint;
  for (const texts of [does, thinks, asks, expects, needs, frontstage, backstage, support]) texts.forEach(add);
  for (const { quote } of emotions) add(quote);
  for (const { name, nameSpan, text } of pains) {
    addAt(name, nameSpan, add);
    add(text);
  }
  for (const { text } of gains) add(text);
  for (const opportunity of opportunities) {
    addAt(opportunity.name, opportunity.nameSpan, add);
    add(opportunity.text);
    add(opportunity.owner);
  }
  addUnits(touchpoint.metrics, add);
  addAt(momentOfTruth?.why, momentOfTruth?.whySpan, add);
  for (const { condition } of flows) add(condition);
  add(owner);
}

function addUnits(metrics: readonly Metric[], add: Add): void {
  for (const { unit, unitSpan } of metrics) addAt(unit, unitSpan, add);
}

function addAt(value: string | undefined, span: Span | undefined, add: Add): void {
  if (value !== undefined && span !== undefined) add({ value, span });
}
