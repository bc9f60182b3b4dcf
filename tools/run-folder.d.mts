/** Makes one folder the place of temporary files of this process and all that it starts; when the process is gone, the folder and what still runs in it go too. */
export function keepRunTogether(): void;
