import { UnrecoverableError } from 'bullmq';

/** What another try would find again: the job is parked at once, and waits for a person. */
export class NotTriedAgain extends UnrecoverableError {}
