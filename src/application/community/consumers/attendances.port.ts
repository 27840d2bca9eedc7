/** Who was at which event, as this context knows it. What was told later stands, whatever comes first; of who left nothing is noted. */
export interface Attendances {
  /** Safe to say twice. */
  note(memberId: string, gatheringId: string, at: Date): Promise<void>;
  /** It was noted by mistake. Safe to say twice, and before it was noted. */
  takeBack(memberId: string, gatheringId: string, at: Date): Promise<void>;
}
