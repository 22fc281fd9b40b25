CREATE TABLE `search_companies` (
	`entry` integer PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_companies_subject_idx` ON `search_companies` (`subject_id`);--> statement-breakpoint
CREATE TABLE `search_deletions` (
	`deletion` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`deletion`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_deletions_word_idx` ON `search_deletions` (`word`);--> statement-breakpoint
CREATE TABLE `search_history` (
	`entry` integer PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_history_subject_idx` ON `search_history` (`subject_id`);--> statement-breakpoint
CREATE TABLE `search_people` (
	`entry` integer PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_people_subject_idx` ON `search_people` (`subject_id`);--> statement-breakpoint
CREATE TABLE `search_progress` (
	`id` text PRIMARY KEY NOT NULL,
	`cursor` text,
	`is_done` integer NOT NULL,
	`lease_until` text
);
--> statement-breakpoint
CREATE TABLE `search_vocabulary` (
	`word` text PRIMARY KEY NOT NULL,
	`people` integer NOT NULL,
	`companies` integer NOT NULL,
	`history` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_people_index` USING fts5(`words`, content='search_people', content_rowid='entry', detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");--> statement-breakpoint
CREATE TRIGGER `search_people_inserted` AFTER INSERT ON `search_people` BEGIN INSERT INTO `search_people_index`(rowid, `words`) VALUES (new.`entry`, new.`words`); END;--> statement-breakpoint
CREATE TRIGGER `search_people_deleted` AFTER DELETE ON `search_people` BEGIN INSERT INTO `search_people_index`(`search_people_index`, rowid, `words`) VALUES ('delete', old.`entry`, old.`words`); END;--> statement-breakpoint
CREATE TRIGGER `search_people_changed` AFTER UPDATE OF `words` ON `search_people` BEGIN INSERT INTO `search_people_index`(`search_people_index`, rowid, `words`) VALUES ('delete', old.`entry`, old.`words`); INSERT INTO `search_people_index`(rowid, `words`) VALUES (new.`entry`, new.`words`); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_companies_index` USING fts5(`words`, content='search_companies', content_rowid='entry', detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");--> statement-breakpoint
CREATE TRIGGER `search_companies_inserted` AFTER INSERT ON `search_companies` BEGIN INSERT INTO `search_companies_index`(rowid, `words`) VALUES (new.`entry`, new.`words`); END;--> statement-breakpoint
CREATE TRIGGER `search_companies_deleted` AFTER DELETE ON `search_companies` BEGIN INSERT INTO `search_companies_index`(`search_companies_index`, rowid, `words`) VALUES ('delete', old.`entry`, old.`words`); END;--> statement-breakpoint
CREATE TRIGGER `search_companies_changed` AFTER UPDATE OF `words` ON `search_companies` BEGIN INSERT INTO `search_companies_index`(`search_companies_index`, rowid, `words`) VALUES ('delete', old.`entry`, old.`words`); INSERT INTO `search_companies_index`(rowid, `words`) VALUES (new.`entry`, new.`words`); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_history_index` USING fts5(`words`, content='search_history', content_rowid='entry', detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");--> statement-breakpoint
CREATE TRIGGER `search_history_inserted` AFTER INSERT ON `search_history` BEGIN INSERT INTO `search_history_index`(rowid, `words`) VALUES (new.`entry`, new.`words`); END;--> statement-breakpoint
CREATE TRIGGER `search_history_deleted` AFTER DELETE ON `search_history` BEGIN INSERT INTO `search_history_index`(`search_history_index`, rowid, `words`) VALUES ('delete', old.`entry`, old.`words`); END;--> statement-breakpoint
CREATE TRIGGER `search_history_changed` AFTER UPDATE OF `words` ON `search_history` BEGIN INSERT INTO `search_history_index`(`search_history_index`, rowid, `words`) VALUES ('delete', old.`entry`, old.`words`); INSERT INTO `search_history_index`(rowid, `words`) VALUES (new.`entry`, new.`words`); END;
