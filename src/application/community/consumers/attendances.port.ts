/** Who was at which event, as this context knows it. */
export interface Attendances {
  /** Safe to say twice; of who left nothing is noted. */
  note(memberId: string, gatheringId: string, at: Date): Promise<void>;
  /** It was noted by mistake. */
  takeBack(memberId: string, gatheringId: string): Promise<void>;
}
