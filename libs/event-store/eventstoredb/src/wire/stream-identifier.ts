import shared from '@eventstore/db-client/generated/shared_pb.js';
import { utf8 } from './text.ts';

/** A stream's name as the protocol carries it. */
export const identifierOf = (stream: string) => new shared.StreamIdentifier().setStreamName(utf8(stream));
