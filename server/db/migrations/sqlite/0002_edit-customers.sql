CREATE TABLE `customer_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text,
	`company_id` text,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`revision` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `customer_changes_contact_idx` ON `customer_changes` (`contact_id`,`changed_at`);--> statement-breakpoint
CREATE INDEX `customer_changes_company_idx` ON `customer_changes` (`company_id`,`changed_at`);--> statement-breakpoint
ALTER TABLE `companies` ADD `note` text;--> statement-breakpoint
ALTER TABLE `companies` ADD `note_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `companies` ADD `note_at` text;--> statement-breakpoint
ALTER TABLE `companies` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `contact_addresses` ADD `ended_on` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `note` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `note_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `contacts` ADD `note_at` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `revision` integer DEFAULT 1 NOT NULL;