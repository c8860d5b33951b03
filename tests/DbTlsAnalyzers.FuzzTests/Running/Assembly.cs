// One surface at a time: processor time is measured for the whole process, and each surface uses all processors anyway.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
