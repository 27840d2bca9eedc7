/** Told for every form that ends at `end`, the index of its last symbol. */
type OnForm = (form: number, end: number) => void;

const NONE = -1;
const FIRST_ROOM = 1_024;

/**
 * Finds any number of forms in one pass (Aho and Corasick): the time depends on the text alone. Every step is one look
 * into a table, whose columns are the symbols that occur in the forms.
 */
export class WordAutomaton {
  private readonly columns = new Uint16Array(0x1_0000);
  private width = 1;
  private steps = new Int32Array(0);
  private states = 1;
  /** The form that ends in a state, and the one that ends there beside it. */
  private readonly ending: number[] = [NONE];
  private readonly beside: number[] = [];
  /** The nearest shorter suffix in which a form ends. */
  private shorter = new Int32Array(0);

  /** @param forms as symbols, none empty */
  constructor(forms: readonly (readonly number[])[]) {
    for (const form of forms)
      for (const symbol of form) if (this.columns[symbol] === 0) this.columns[symbol] = this.width++;
    this.steps = new Int32Array(FIRST_ROOM * this.width);
    forms.forEach((form, index) => this.plant(form, index));
    this.link();
  }

  /** How many bytes its tables take. */
  get bytes(): number {
    return this.steps.byteLength + this.shorter.byteLength + this.columns.byteLength;
  }

  each(symbols: Uint16Array, count: number, told: OnForm): void {
    const { columns, width, steps, ending, shorter, beside } = this;
    let state = 0;
    for (let at = 0; at < count; at += 1) {
      state = steps[state * width + columns[symbols[at]!]!]!;
      for (let found = ending[state]! === NONE ? shorter[state]! : state; found > 0; found = shorter[found]!)
        for (let form = ending[found]!; form !== NONE; form = beside[form]!) told(form, at);
    }
  }

  private plant(form: readonly number[], index: number): void {
    let state = 0;
    for (const symbol of form) {
      const cell = state * this.width + this.columns[symbol]!;
      let next = this.steps[cell]!;
      if (next === 0) {
        next = this.newState();
        this.steps[cell] = next;
      }
      state = next;
    }
    this.beside[index] = this.ending[state]!;
    this.ending[state] = index;
  }

  private newState(): number {
    const state = this.states++;
    this.ending[state] = NONE;
    if (this.states * this.width > this.steps.length) {
      const wider = new Int32Array(this.steps.length * 2);
      wider.set(this.steps);
      this.steps = wider;
    }
    return state;
  }

  /** Leads every step that no form goes on with to the longest suffix that one does. */
  private link(): void {
    const { width } = this;
    const suffix = new Int32Array(this.states);
    this.shorter = new Int32Array(this.states);
    this.steps = this.steps.slice(0, this.states * width);
    const queue: number[] = [];
    for (let column = 1; column < width; column += 1) {
      const next = this.steps[column]!;
      if (next !== 0) queue.push(next);
    }
    for (let head = 0; head < queue.length; head += 1) {
      const state = queue[head]!;
      const fallback = suffix[state]!;
      this.shorter[state] = this.ending[fallback]! === NONE ? this.shorter[fallback]! : fallback;
      for (let column = 1; column < width; column += 1) {
        const cell = state * width + column;
        const next = this.steps[cell]!;
        const onFallback = this.steps[fallback * width + column]!;
        if (next === 0) this.steps[cell] = onFallback;
        else {
          suffix[next] = onFallback;
          queue.push(next);
        }
      }
    }
  }
}
