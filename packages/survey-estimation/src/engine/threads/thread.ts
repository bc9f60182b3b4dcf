/** The script of a thread of Node that sums rows of shared columns. */
import { parentPort } from 'node:worker_threads';
import { answer, type PassPart } from './part.ts';

parentPort?.on('message', (part: PassPart) => parentPort?.postMessage(answer(part)));
