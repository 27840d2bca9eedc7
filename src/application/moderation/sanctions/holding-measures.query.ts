/** A measure that keeps somebody from something now. */
export interface HoldingMeasure {
  readonly action: 'silence' | 'suspend' | 'ban';
  /** Null for good. */
  readonly until: Date | null;
  /** Its decision; null where that is about somebody else, as after a return. */
  readonly decision: { readonly id: string; readonly number: number } | null;
}

export interface HoldingMeasuresQuery {
  /** The gravest, and of these the one that lasts longest; null where nothing is kept from them. */
  gravest(memberId: string): Promise<HoldingMeasure | null>;
}
