import pg from 'pg';

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}
/** What the driver makes of the description of rows; its types do not tell of it. */
interface Described {
  fields: readonly Field[];
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
  addFields(fields: readonly Field[]): void;
}
type Inside = { _result?: Described };

/**
 * Statements whose rows are described in the same way each time, for which the driver makes everything anew: what it made of the last
 * description of a statement is taken for the next one, if that reads the same.
 */
export class RowDescriptionCache {
  private readonly known = new Map<string, Omit<Described, 'addFields'>>();

  /** To be handed to a pool in place of its text. */
  query(name: string, text: string, values: unknown[]): pg.QueryConfig {
    const query = new pg.Query({ name, text, values });
    const result = (query as unknown as Inside)._result;
    if (result && typeof result.addFields === 'function') this.remember(name, result);
    return query as unknown as pg.QueryConfig; // which its types do not tell that a pool takes
  }

  private remember(name: string, result: Described): void {
    const describe = result.addFields.bind(result);
    result.addFields = (fields) => {
      const known = this.known.get(name);
      if (known && areSame(known.fields, fields)) {
        result.fields = known.fields;
        result._parsers = known._parsers;
        result._prebuiltEmptyResultObject = known._prebuiltEmptyResultObject;
        return;
      }
      describe(fields);
      const { _parsers, _prebuiltEmptyResultObject } = result;
      this.known.set(name, { fields, _parsers, _prebuiltEmptyResultObject });
    };
  }
}

const areSame = (some: readonly Field[], others: readonly Field[]): boolean =>
  some.length === others.length &&
  others.every(({ name, dataTypeID }, at) => name === some[at]!.name && dataTypeID === some[at]!.dataTypeID);
