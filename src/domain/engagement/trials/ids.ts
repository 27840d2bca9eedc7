import type { Id } from '../../shared/id.ts';

export type TrialId = Id<'Trial'>;
export type TesterId = Id<'Tester'>;
export type TrialFeedbackId = Id<'TrialFeedback'>;
