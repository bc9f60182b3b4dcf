import { type Json, type JsonObject, arrayAt, objectAt, within, wordsOf } from '../core/json.ts';
import { refuseWord } from '../core/refusal.ts';
import type { Compiler } from './compiler.ts';
import type { ConditionNode, DateNode, NumberNode } from './nodes.ts';

/** An object of the rules that is being compiled, with its place. */
export class Part {
  readonly c: Compiler;
  readonly json: JsonObject;
  readonly place: string;
  constructor(c: Compiler, json: JsonObject, place: string) {
    this.c = c;
    this.json = json;
    this.place = place;
  }

  /** Refuses other words than these, and the lack of a required one. */
  has(required: readonly string[], optional?: readonly string[]): this {
    wordsOf(this.json, this.place, required, optional);
    return this;
  }

  get(word: string): Json {
    return this.json[word]!;
  }

  at(...words: (string | number)[]): string {
    return words.reduce<string>(within, this.place);
  }

  number(word: string): NumberNode {
    return this.c.number(this.get(word), this.at(word));
  }

  date(word: string): DateNode {
    return this.c.date(this.get(word), this.at(word));
  }

  condition(word: string): ConditionNode {
    return this.c.condition(this.get(word), this.at(word));
  }

  /** What stands in a list, each compiled with its place. */
  each<T>(word: string, compile: (json: Json, place: string) => T, least?: number, most?: number): T[] {
    return arrayAt(this.get(word), this.at(word), least, most).map((json, i) => compile(json, this.at(word, i)));
  }

  numbers(word: string, least?: number, most?: number): NumberNode[] {
    return this.each(word, this.c.number, least, most);
  }

  dates(word: string, least?: number, most?: number): DateNode[] {
    return this.each(word, this.c.date, least, most);
  }

  /** The object under a word, with these words and no others. */
  part(word: string, required: readonly string[], optional?: readonly string[]): Part {
    return new Part(this.c, objectAt(this.get(word), this.at(word)), this.at(word)).has(required, optional);
  }
}

/** What can be made of an object, by the word that says what it is: the first of these, in their order, that it has. */
export type Makers<T> = Readonly<Record<string, (part: Part) => T>>;

export function makePart<T>(c: Compiler, json: Json, place: string, what: string, makers: Makers<T>): T {
  const object = objectAt(json, place);
  const words = Object.keys(makers);
  const word = words.find((one) => Object.hasOwn(object, one));
  if (word !== undefined) return makers[word]!(new Part(c, object, place));
  const [given = ''] = Object.keys(object);
  return refuseWord('unknown-word', within(place, given), `for a ${what} the word`, given, words);
}
