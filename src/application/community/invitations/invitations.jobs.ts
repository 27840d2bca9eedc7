import { job } from '../../shared/job.ts';

/** The job that follows lists line by line, soon after one was handed in and every minute. */
export const RUN_INVITATION_IMPORTS = job('community.run-invitation-imports');
/** The job that writes to who was invited. */
export const SEND_INVITATIONS = job('community.send-invitations');
