CREATE TABLE `promises` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`status` text NOT NULL,
	`contact_id` text,
	`company_id` text,
	`interaction_id` text,
	`promised_by` text NOT NULL,
	`promised_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`promised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `promises_company_idx` ON `promises` (`company_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `promises_contact_idx` ON `promises` (`contact_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `promises_promised_by_idx` ON `promises` (`promised_by`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `promises_interaction_idx` ON `promises` (`interaction_id`);--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`shelf` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`text` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_name_idx` ON `templates` (`shelf`,`name_key`);--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `waits_since` text;--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `reply_from` text;--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `reply_at` text;--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `reply_log_id` text;