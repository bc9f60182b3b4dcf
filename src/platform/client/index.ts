export { addressOf, del, get, patch, post, put, type Asked, type Endpoint, type Replied } from './endpoint.ts';
export { call, useCall } from './call.ts';
export { useRecord, type RecordState } from './use-record.ts';
