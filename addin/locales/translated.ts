/** The sentences of `English` in a language with the plural forms `Plural` (of Intl.PluralRules); a missing one does not compile. */
type Translated<English, Plural extends string> = {
  readonly [K in keyof English as InAllForms<K, Plural>]: English[K] extends string
    ? string
    : Translated<English[K], Plural>
}

/** English has `…_one` and `…_other`. */
type InAllForms<Key, Plural extends string> = Key extends `${infer Name}_${'one' | 'other'}` ? `${Name}_${Plural}` : Key

export type German<English> = Translated<English, 'one' | 'other'>
/** `many` is for millions: "1 000 000 de relances". */
export type French<English> = Translated<English, 'one' | 'many' | 'other'>
