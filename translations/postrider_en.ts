<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>posts of a day</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n posts: %2</source>
        <comment>name of a day, posts of the day</comment>
        <translation>
            <numerusform>%1, %n post: %2</numerusform>
            <numerusform>%1, %n posts: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n taken out</numerusform>
            <numerusform>%n taken out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n queued post(s) moved.</source>
        <translation>
            <numerusform>%n queued post moved.</numerusform>
            <numerusform>%n queued posts moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposeService</name>
    <message numerus="yes">
        <source>%n picture(s) without alt text: people who can&apos;t see them learn nothing of them.</source>
        <translation>
            <numerusform>%n picture without alt text: people who can&apos;t see it learn nothing of it.</numerusform>
            <numerusform>%n pictures without alt text: people who can&apos;t see them learn nothing of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message numerus="yes">
        <source>   The network shows it %n time(s).</source>
        <translation>
            <numerusform>   The network shows it %n time.</numerusform>
            <numerusform>   The network shows it %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyService</name>
    <message numerus="yes">
        <source>This key&apos;s budget of %n posts for that day is used up: choose another day.</source>
        <translation>
            <numerusform>This key&apos;s budget of %n post for that day is used up: choose another day.</numerusform>
            <numerusform>This key&apos;s budget of %n posts for that day is used up: choose another day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message numerus="yes">
        <source>%n post(s) a day</source>
        <translation>
            <numerusform>%n post a day</numerusform>
            <numerusform>%n posts a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) only</source>
        <translation>
            <numerusform>%n account only</numerusform>
            <numerusform>%n accounts only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateChoices</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordHint</name>
    <message numerus="yes">
        <source>At least %n characters. A short sentence is easy to keep in mind.</source>
        <translation>
            <numerusform>At least %n character. A short sentence is easy to keep in mind.</numerusform>
            <numerusform>At least %n characters. A short sentence is easy to keep in mind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters, please.</source>
        <translation>
            <numerusform>%n more character, please.</numerusform>
            <numerusform>%n more characters, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long: only %n bytes would count.</source>
        <translation>
            <numerusform>Too long: only %n byte would count.</numerusform>
            <numerusform>Too long: only %n bytes would count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostBody</name>
    <message numerus="yes">
        <source>%n minutes after</source>
        <translation>
            <numerusform>%n minute after</numerusform>
            <numerusform>%n minutes after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::AccountCard</name>
    <message numerus="yes">
        <source>%n post(s) to come will be held.</source>
        <translation>
            <numerusform>%n post to come will be held.</numerusform>
            <numerusform>%n posts to come will be held.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::Background</name>
    <message numerus="yes">
        <source>%n post(s) have moved: the clocks in their time zone change on other days now.</source>
        <translation>
            <numerusform>%n post has moved: the clocks in its time zone change on other days now.</numerusform>
            <numerusform>%n posts have moved: the clocks in their time zone change on other days now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::CalendarBatch</name>
    <message numerus="yes">
        <source>%n posts moved</source>
        <translation>
            <numerusform>%n post moved</numerusform>
            <numerusform>%n posts moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts unscheduled; they are drafts again</source>
        <translation>
            <numerusform>Unscheduled; the post is a draft again</numerusform>
            <numerusform>%n posts unscheduled; they are drafts again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved to the trash</source>
        <translation>
            <numerusform>%n post moved to the trash</numerusform>
            <numerusform>%n posts moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay where they are</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%n stays where it is</numerusform>
            <numerusform>%n stay where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::CardDrag</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::Counter</name>
    <message numerus="yes">
        <source>%1: over by %n</source>
        <translation>
            <numerusform>%1: over by %n</numerusform>
            <numerusform>%1: over by %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n characters</source>
        <translation>
            <numerusform>%1: %n character</numerusform>
            <numerusform>%1: %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::DayPopup</name>
    <message numerus="yes">
        <source>%n more in Posts</source>
        <translation>
            <numerusform>%n more in Posts</numerusform>
            <numerusform>%n more in Posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::DraftDelegate</name>
    <message numerus="yes">
        <source>Thread of %n parts</source>
        <translation>
            <numerusform>Thread of %n part</numerusform>
            <numerusform>Thread of %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::Finishing</name>
    <message numerus="yes">
        <source>It goes out in %n second(s)</source>
        <translation>
            <numerusform>It goes out in %n second</numerusform>
            <numerusform>It goes out in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::KeyForm</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MarksBar</name>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation>
            <numerusform>%n post chosen</numerusform>
            <numerusform>%n posts chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MediaStrip</name>
    <message numerus="yes">
        <source>Adding %n files…</source>
        <translation>
            <numerusform>Adding %n file…</numerusform>
            <numerusform>Adding %n files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MissCard</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MissesSheet</name>
    <message numerus="yes">
        <source>%n post(s) came due while nothing could be sent. They wait for your word; what goes out now goes a little apart.</source>
        <translation>
            <numerusform>%n post came due while nothing could be sent. It waits for your word.</numerusform>
            <numerusform>%n posts came due while nothing could be sent. They wait for your word; what goes out now goes a little apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) go out now.</source>
        <translation>
            <numerusform>%n post goes out now.</numerusform>
            <numerusform>%n posts go out now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have a new posting time.</source>
        <translation>
            <numerusform>%n post has a new posting time.</numerusform>
            <numerusform>%n posts have new posting times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have a new time.</source>
        <translation>
            <numerusform>%n post has a new time.</numerusform>
            <numerusform>%n posts have a new time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not go out.</source>
        <translation>
            <numerusform>%n post will not go out.</numerusform>
            <numerusform>%n posts will not go out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::MonthDelegate</name>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>posts of a day that do not fit</comment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::Navigation</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::Pages</name>
    <message numerus="yes">
        <source>%n favourite(s)</source>
        <translation>
            <numerusform>%n favourite</numerusform>
            <numerusform>%n favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boost(s)</source>
        <translation>
            <numerusform>%n boost</numerusform>
            <numerusform>%n boosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::PartEditor</name>
    <message numerus="yes">
        <source>after %n days</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n hours</source>
        <translation>
            <numerusform>after %n hour</numerusform>
            <numerusform>after %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>after %n min</numerusform>
            <numerusform>after %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n s</source>
        <translation>
            <numerusform>after %n s</numerusform>
            <numerusform>after %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::PostDelegate</name>
    <message numerus="yes">
        <source>thread of %n parts</source>
        <translation>
            <numerusform>thread of %n part</numerusform>
            <numerusform>thread of %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::ReconnectCard</name>
    <message numerus="yes">
        <source>%n post(s), the next is due %1</source>
        <translation>
            <numerusform>%n post, due %1</numerusform>
            <numerusform>%n posts, the next is due %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::RepeatPicker</name>
    <message numerus="yes">
        <source>day(s)</source>
        <extracomment>after &quot;every 2&quot;</extracomment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <translation>
            <numerusform>week</numerusform>
            <numerusform>weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::SignInPage</name>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>Try again in %n second</numerusform>
            <numerusform>Try again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::SlotsEditor</name>
    <message numerus="yes">
        <source>%n queued post(s) went to another time.</source>
        <translation>
            <numerusform>%n queued post went to another time.</numerusform>
            <numerusform>%n queued posts went to other times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::StatusStrip</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) came due while you were away</source>
        <translation>
            <numerusform>%n post came due while you were away</numerusform>
            <numerusform>%n posts came due while you were away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publishing on
%n pause(s)</source>
        <comment>accounts or labels that are paused</comment>
        <translation>
            <numerusform>Publishing on
%n pause</numerusform>
            <numerusform>Publishing on
%n pauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::TroubleCard</name>
    <message numerus="yes">
        <source>And on %n more account(s).</source>
        <translation>
            <numerusform>And on %n more account.</numerusform>
            <numerusform>And on %n more accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postrider::UserCard</name>
    <message numerus="yes">
        <source>There are %n post(s).</source>
        <translation>
            <numerusform>There is %n post.</numerusform>
            <numerusform>There are %n posts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n year(s)</source>
        <translation>
            <numerusform>Every year</numerusform>
            <numerusform>Every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>a series that ends after so many</comment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Uploaded %n files.</source>
        <translation>
            <numerusform>Uploaded %n file.</numerusform>
            <numerusform>Uploaded %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked it up %n times: not seen yet.</source>
        <translation>
            <numerusform>Looked it up %n time: not seen yet.</numerusform>
            <numerusform>Looked it up %n times: not seen yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are going out</source>
        <translation>
            <numerusform>%n post is going out</numerusform>
            <numerusform>%n posts are going out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit (%n posts due before tomorrow will wait until you start again)</source>
        <translation>
            <numerusform>Quit (%n post due before tomorrow will wait until you start again)</numerusform>
            <numerusform>Quit (%n posts due before tomorrow will wait until you start again)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>Published, but only %1 of %n file(s) are shown there.</source>
        <translation>
            <numerusform>Published, but %1 of %n file is shown there.</numerusform>
            <numerusform>Published, but only %1 of %n files are shown there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published, but the description of 1 of %n file(s) is not there.</source>
        <translation>
            <numerusform>Published, but its file’s description is not there.</numerusform>
            <numerusform>Published, but the description of 1 of %n files is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published, but the descriptions of %1 of %n file(s) are not there.</source>
        <translation>
            <numerusform>Published, but the descriptions of %1 of %n file are not there.</numerusform>
            <numerusform>Published, but the descriptions of %1 of %n files are not there.</numerusform>
        </translation>
    </message>
</context>
</TS>
