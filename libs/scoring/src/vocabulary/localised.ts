/** The two first-class languages of the product. */
export type Language = 'en' | 'fr';

export type Localised = Readonly<Record<Language, string>>;

/** An entry of a closed list: the stored identifier and its name on screen. */
export interface Term<Id extends string = string> {
  readonly id: Id;
  readonly name: Localised;
}
