CREATE TABLE `contact_phones` (
	`phone_key` text NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`phone_key`, `contact_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_phones_contact_idx` ON `contact_phones` (`contact_id`);--> statement-breakpoint
CREATE TABLE `merge_moves` (
	`merge_id` text NOT NULL,
	`place` text NOT NULL,
	`row_id` text NOT NULL,
	PRIMARY KEY(`merge_id`, `place`, `row_id`),
	FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text,
	`company_id` text,
	`values` text NOT NULL,
	`merged_by` text NOT NULL,
	`merged_at` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_contact_idx` ON `merges` (`contact_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `merges_company_idx` ON `merges` (`company_id`);--> statement-breakpoint
ALTER TABLE `companies` ADD `merged_into_id` text REFERENCES companies(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `companies_merged_into_idx` ON `companies` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
ALTER TABLE `contacts` ADD `merged_into_id` text REFERENCES contacts(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `contacts_merged_into_idx` ON `contacts` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
-- As `phoneKey` has it; numbers with other signs in them are found once they are edited.
INSERT OR IGNORE INTO `contact_phones` (`phone_key`, `contact_id`)
SELECT substr(`digits`, -8), `id` FROM (
	SELECT `contacts`.`id`, replace(replace(replace(replace(replace(replace(replace(value, ' ', ''), '+', ''), '-', ''), '(', ''), ')', ''), '/', ''), '.', '') AS `digits` FROM `contacts`, json_each(`contacts`.`phones`)
) WHERE length(`digits`) >= 6 AND `digits` NOT GLOB '*[^0-9]*';
