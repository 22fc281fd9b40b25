CREATE TABLE `file_contents` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text,
	`started_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_contents_hash_idx` ON `file_contents` (`hash`);--> statement-breakpoint
CREATE TABLE `file_pieces` (
	`content_id` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`content_id`, `position`),
	FOREIGN KEY (`content_id`) REFERENCES `file_contents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `interaction_files` (
	`file_id` text PRIMARY KEY NOT NULL,
	`interaction_id` text NOT NULL,
	`content_id` text NOT NULL,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`content_id`) REFERENCES `file_contents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interaction_files_interaction_idx` ON `interaction_files` (`interaction_id`);--> statement-breakpoint
CREATE INDEX `interaction_files_content_idx` ON `interaction_files` (`content_id`);--> statement-breakpoint
ALTER TABLE `interactions` ADD `files` text;