/** A text that is either in the default language (a plain string) or given by language. */
export type Localised = string | ReadonlyMap<string, string>;

/** Kinds of media a label may carry. */
export type MediaKind = 'image' | 'big-image' | 'audio' | 'video';

/** Nested values read from columns such as `bind::relevant` or `media::image::French (fr)`; keys keep column order. */
export type Tree = Map<string, string | Tree>;

/** Where a form element came from: its row and, per property, the header that gave it. */
export interface Origin {
  readonly sheet: string;
  readonly row?: number;
  /** Header as written for a canonical column (`label`, `bind::relevant`), when the author wrote one. */
  header(column: string): string | undefined;
}

/** What a selection offers. */
export type Offer =
  | { readonly from: 'list'; readonly list: string }
  | { readonly from: 'file'; readonly file: string; readonly value: string; readonly label: string }
  | { readonly from: 'repeat'; readonly question: string }
  | { readonly from: 'nodes'; readonly instance: string }
  | { readonly from: 'geometry'; readonly repeat: string }
  | { readonly from: 'external'; readonly list: string };

/** An action of the model or of a control. */
export interface Action {
  readonly element: string;
  readonly event: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** One element of the questionnaire: a question, a group, a repeat, or a generated one. Built once by the parser, then only read. */
export interface Item {
  readonly kind: 'question' | 'group' | 'repeat';
  /** Canonical type (`text`, `select_one`, `group`, …). */
  readonly type: string;
  readonly name: string;
  readonly origin: Origin;
  /** Control element (`input`, `select1`, …); none when nothing is shown. */
  readonly tag?: string;
  readonly label?: Localised;
  readonly hint?: Localised;
  readonly guidance?: Localised;
  readonly media: ReadonlyMap<string, Localised>;
  /** Attributes of the bind, in order; translated messages by language. */
  readonly bind: ReadonlyMap<string, Localised>;
  /** Attributes of the control, in order. */
  readonly control: ReadonlyMap<string, string>;
  /** Attributes of the element in the primary instance. */
  readonly instance: ReadonlyMap<string, string>;
  readonly default?: string;
  /** Default is an expression, set when the form or the repeat opens. */
  readonly dynamicDefault: boolean;
  /** Names of the questions whose change sets this one. */
  readonly triggers: readonly string[];
  readonly choiceFilter?: string;
  readonly offer?: Offer;
  readonly randomize?: { readonly seed?: string };
  /** Choices written inside the control instead of an itemset (`search()`). */
  readonly inlineChoices: boolean;
  /** Tags of an OpenStreetMap question. */
  readonly tags?: string;
  readonly actions: readonly Action[];
  /** `true` for what lives outside the primary instance (external data). */
  readonly external?: { readonly source: string };
  /** Expression that a trigger assigns. */
  readonly triggered?: string;
  /** The `save_to` cell as written: property, or `list#property`. */
  readonly saveTo?: string;
  /** Declaration of the entity this element stands for (type `entity`). */
  readonly entity?: EntityDeclaration;
  readonly children: readonly Item[];
}

/** A row of the entities sheet: what the form creates or updates in a list of entities. */
export interface EntityDeclaration {
  readonly list: string;
  readonly origin: Origin;
  readonly label?: string;
  readonly id?: string;
  readonly createIf?: string;
  readonly updateIf?: string;
}

/** One choice of a list. `extra` are the other columns, in order. */
export interface Choice {
  readonly row?: number;
  readonly name: string;
  readonly label?: Localised;
  readonly media: ReadonlyMap<string, Localised>;
  readonly extra: ReadonlyMap<string, string>;
}

/** A list of choices and whether its texts stand in itext (translated, with media, or with references). */
export interface ChoiceList {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly itext: boolean;
}

/** Settings of the form, defaults filled in. */
export interface Settings {
  readonly title: string;
  readonly id: string;
  readonly version?: string;
  readonly rootName: string;
  readonly defaultLanguage: string;
  readonly style?: string;
  readonly instanceName?: string;
  readonly instanceId: string;
  readonly omitInstanceId: boolean;
  readonly submissionUrl?: string;
  readonly publicKey?: string;
  readonly autoSend?: string;
  readonly autoDelete?: string;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly instanceXmlns?: string;
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly clientEditable?: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly allowDuplicateChoices: boolean;
  readonly cleanText: boolean;
}

/** A questionnaire, parsed: what the conversion writes and what the checks read. */
export interface Form {
  readonly settings: Settings;
  readonly items: readonly Item[];
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly osm: ReadonlyMap<string, ChoiceList>;
  /** Version of the entities specification, when entities are declared. */
  readonly entitiesVersion?: string;
}
